internal import Metrics
public import TreffProtocol

/// Counts the calls of one door by method, status and outcome, and how long they took. Never sees what was asked.
public final class CallMetrics: Sendable {
  /// Where a count stands in a row: one for each status and, where there is an answer to a need, each outcome.
  private static let columnCount = StatusCode.allCases.count + Outcome.allCases.count

  private let counters: [Counter]
  private let durations: [Timer]

  /// - Parameter door: the protocol that the calls come by, as `framed`.
  public init(door: String) {
    assert(StatusCode.allCases.map(\.index) == Array(StatusCode.allCases.indices))
    let names = Method.allCases.map(\.name) + ["unknown"]
    counters = names.flatMap { method in
      StatusCode.allCases.map { Self.counter(door, method, $0, nil) }
        + Outcome.allCases.map { Self.counter(door, method, .ok, $0) }
    }
    durations = names.map {
      Timer(
        label: "treffsikker_call_duration", dimensions: [("door", door), ("method", $0)],
        preferredDisplayUnit: .microseconds)
    }
  }

  /// Counts a call.
  /// - Parameters:
  ///   - method: nil where the call named none that is known.
  ///   - nanoseconds: from the call's arrival to its end.
  public func callDidEnd(_ method: Method?, _ result: Result<Response, CallFailure>, nanoseconds: UInt64) {
    let row = method?.rawValue ?? Method.allCases.count
    let column =
      switch result {
      case .success(.match(let answer)): StatusCode.allCases.count + Int(answer.outcome.rawValue)
      case .success: StatusCode.ok.index
      case .failure(let failure): failure.reason.code.index
      }
    counters[row * Self.columnCount + column].increment()
    durations[row].recordNanoseconds(Int64(clamping: nanoseconds))
  }

  /// Counts a call that ends now.
  public func callDidEnd(
    _ method: Method?, _ result: Result<Response, CallFailure>, since arrival: ContinuousClock.Instant
  ) {
    let nanoseconds = arrival.duration(to: .now) / .nanoseconds(1)
    callDidEnd(method, result, nanoseconds: UInt64(max(0, nanoseconds)))
  }

  private static func counter(
    _ door: String, _ method: String, _ code: StatusCode, _ outcome: Outcome?
  ) -> Counter {
    Counter(
      label: "treffsikker_calls_total",
      dimensions: [
        ("door", door), ("method", method), ("code", code.name), ("outcome", outcome?.label ?? ""),
      ])
  }
}

extension Outcome {
  fileprivate var label: String {
    switch self {
    case .unspecified: "unspecified"
    case .answered: "answered"
    case .noClearMatch: "no_clear_match"
    case .askBack: "ask_back"
    }
  }
}

extension StatusCode {
  fileprivate var index: Int {
    switch self {
    case .ok: 0
    case .cancelled: 1
    case .invalidArgument: 2
    case .deadlineExceeded: 3
    case .notFound: 4
    case .resourceExhausted: 5
    case .unimplemented: 6
    case .internal: 7
    case .unavailable: 8
    }
  }
}
