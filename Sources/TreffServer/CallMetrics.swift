internal import Metrics
internal import TreffProtocol

/// Counts calls by method, status and outcome, and how long they took. Never sees what was asked.
final class CallMetrics: Sendable {
  /// Where a count stands in a row: one for each status and, where there is an answer to a need, each outcome.
  private static let columnCount = StatusCode.allCases.count + Outcome.allCases.count

  private let counters: [[Counter]]
  private let durations: [Timer]
  private let connections = Gauge(label: "treffsikker_connections")
  private let faults = Counter(label: "treffsikker_connection_faults_total")

  init() {
    let names = Method.allCases.map(\.rawValue) + ["unknown"]
    counters = names.map { method in
      StatusCode.allCases.map { Self.counter(method, $0, nil) }
        + Outcome.allCases.map { Self.counter(method, .ok, $0) }
    }
    durations = names.map {
      Timer(
        label: "treffsikker_call_duration", dimensions: [("method", $0)], preferredDisplayUnit: .microseconds)
    }
  }

  /// - Parameters:
  ///   - method: nil where the call named none that is known.
  ///   - response: the answer; nil for a failure.
  ///   - nanoseconds: from the call's arrival to its end.
  func callDidEnd(_ method: Method?, _ code: StatusCode, _ response: Response?, nanoseconds: UInt64) {
    let row = method?.index ?? Method.allCases.count
    let column: Int
    if case .match(let answer) = response {
      column = StatusCode.allCases.count + Int(answer.outcome.rawValue)
    } else {
      column = code.index
    }
    counters[row][column].increment()
    durations[row].recordNanoseconds(Int64(clamping: nanoseconds))
  }

  func connectionCount(_ count: Int) { connections.record(count) }

  func connectionDidFault() { faults.increment() }

  private static func counter(_ method: String, _ code: StatusCode, _ outcome: Outcome?) -> Counter {
    Counter(
      label: "treffsikker_calls_total",
      dimensions: [("method", method), ("code", code.name), ("outcome", outcome?.label ?? "")])
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

extension Method {
  fileprivate var index: Int { Self.indices[self] ?? 0 }
  private static let indices = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

extension StatusCode {
  fileprivate var index: Int { Self.indices[Int(rawValue)] }
  /// By number; numbers that are not used here lead to the first.
  private static let indices: [Int] = {
    var indices = [Int](repeating: 0, count: 16)
    for (index, code) in allCases.enumerated() { indices[Int(code.rawValue)] = index }
    return indices
  }()
}
