public import TreffProtocol

/// Why a call gave no answer. Never holds the need's text.
///
/// A task that is cancelled gets a `CancellationError` instead.
public enum ClientError: Error, Hashable, Sendable {
  /// The server says why.
  case failed(CallFailed)
  /// The call's time ran out, here or at the server.
  case deadlineExceeded
  /// No connection could be made, or the server turned it away; for whoever looks into it.
  case cannotConnect(String)
  /// The connection broke before the answer came, and the call had been made as often as it may be, or its time would
  /// have been over before it could be made again.
  case connectionLost
  /// The server sent what has no meaning in the protocol; for whoever looks into it.
  case protocolViolation(String)
  /// The request is longer than the server accepts: split it.
  case requestTooLong(byteCount: Int, limit: Int)
  /// The client has been closed.
  case closed
}

/// A failure as the server told it.
public struct CallFailed: Hashable, Sendable {
  /// The status; nil where it is a number that this library does not know.
  public var code: StatusCode? { StatusCode(rawValue: codeNumber) }
  /// The status, as a number of google.rpc.Code.
  public let codeNumber: UInt32
  /// Why, for programs; nil where it is a reason that this library does not know. Go by the code then.
  public var reason: FailureReason? { FailureReason(rawValue: reasonName) }
  /// Why, for programs, as it was sent: `MUNICIPALITY_UNKNOWN`.
  public let reasonName: String
  /// Why, for a person, in the caller's language.
  public let message: String
  /// Which fields of the request are at fault, where it is a matter of fields.
  public let violations: [FieldViolation]

  /// A failure as it was sent.
  init(_ failure: Failure) {
    codeNumber = failure.code
    reasonName = failure.reason
    message = failure.message
    violations = failure.violations
  }
}

extension ClientError: CustomStringConvertible {
  /// For logs.
  public var description: String {
    switch self {
    case .failed(let failure):
      "the call failed with \(failure.code?.name ?? "status \(failure.codeNumber)") \(failure.reasonName): "
        + failure.message
    case .deadlineExceeded: "the call's time ran out"
    case .cannotConnect(let why): "cannot connect: \(why)"
    case .connectionLost: "the connection broke before the answer came"
    case .protocolViolation(let what): "the server does not keep to the protocol: \(what)"
    case .requestTooLong(let count, let limit): "a request of \(count) bytes; the server accepts \(limit)"
    case .closed: "the client has been closed"
    }
  }
}
