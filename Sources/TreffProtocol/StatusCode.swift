/// How a call ended, for programs of every door: the numbers and names of google.rpc.Code.
public enum StatusCode: UInt32, Hashable, Sendable, CaseIterable {
  /// There is an answer; "no centre clearly fits" is one.
  case ok = 0
  /// The caller took the call back.
  case cancelled = 1
  /// The request is at fault and will fail again as it stands.
  case invalidArgument = 3
  /// The caller's time ran out.
  case deadlineExceeded = 4
  /// Nothing has the id that was asked for.
  case notFound = 5
  /// A limit was met; the same call may pass later.
  case resourceExhausted = 8
  /// No such method, or a way of sending that is not supported.
  case unimplemented = 12
  /// Our fault.
  case `internal` = 13
  /// Starting or draining: the call was not begun and is safe to make again.
  case unavailable = 14

  /// The name, as `INVALID_ARGUMENT`.
  public var name: String {
    switch self {
    case .ok: "OK"
    case .cancelled: "CANCELLED"
    case .invalidArgument: "INVALID_ARGUMENT"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .notFound: "NOT_FOUND"
    case .resourceExhausted: "RESOURCE_EXHAUSTED"
    case .unimplemented: "UNIMPLEMENTED"
    case .internal: "INTERNAL"
    case .unavailable: "UNAVAILABLE"
    }
  }
}
