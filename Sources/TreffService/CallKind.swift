public import TreffProtocol

/// What calls are counted by: the method, the status and, where there is an answer to a need, its outcome.
public struct CallKind: Equatable, Sendable {
  /// How many columns a row of counts has: one for each status, and one for each outcome.
  static let columnCount = StatusCode.allCases.count + Outcome.allCases.count

  /// One for each method, and the last for those that are none.
  let row: Int
  let column: Int

  /// - Parameter method: nil where the call named none that is known.
  public init(_ method: Method?, _ result: Result<Response, CallFailure>) {
    switch result {
    case .success(let response): self.init(method, response)
    case .failure(let failure): self.init(method, failure)
    }
  }

  /// The kind of a call that was answered.
  public init(_ method: Method?, _ response: Response) {
    if case .match(let answer) = response {
      self.init(method, column: StatusCode.allCases.count + Int(answer.outcome.rawValue))
    } else {
      self.init(method, column: StatusCode.ok.index)
    }
  }

  /// The kind of a call that failed.
  public init(_ method: Method?, _ failure: CallFailure) {
    self.init(method, column: failure.reason.code.index)
  }

  private init(_ method: Method?, column: Int) {
    row = method?.rawValue ?? Method.allCases.count
    self.column = column
  }

  /// Whether the columns are those of the statuses in their order.
  static var isInOrder: Bool { StatusCode.allCases.map(\.index) == Array(StatusCode.allCases.indices) }
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
