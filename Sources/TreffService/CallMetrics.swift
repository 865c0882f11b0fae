internal import Metrics
public import TreffProtocol

/// Counts the calls of one door by method, status and outcome, and how long they took. Never sees what was asked.
public final class CallMetrics: Sendable {
  private let counters: [Counter]
  private let durations: [Timer]

  /// - Parameter door: the protocol that the calls come by, as `framed`.
  public init(door: String) {
    assert(CallKind.isInOrder)
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
    callsDidEnd(CallKind(method, result), count: 1, nanoseconds: nanoseconds)
  }

  /// Counts calls of one kind that came and ended together.
  /// - Parameter nanoseconds: from the calls' arrival to their end.
  public func callsDidEnd(_ kind: CallKind, count: Int, nanoseconds: UInt64) {
    counters[kind.row * CallKind.columnCount + kind.column].increment(by: count)
    let duration = durations[kind.row]
    for _ in 0..<count { duration.recordNanoseconds(Int64(clamping: nanoseconds)) }
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
