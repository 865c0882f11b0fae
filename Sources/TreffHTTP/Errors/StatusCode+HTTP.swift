public import HTTPTypes
public import TreffProtocol

// The one table of HTTP statuses; it is that of the Connect protocol.

extension StatusCode {
  /// The status of an answer that tells it.
  public var httpStatus: HTTPResponse.Status {
    switch self {
    case .ok: .ok
    case .cancelled: HTTPResponse.Status(code: 499, reasonPhrase: "Client Closed Request")
    case .invalidArgument: .badRequest
    case .deadlineExceeded: .gatewayTimeout
    case .notFound: .notFound
    case .resourceExhausted: .tooManyRequests
    case .unimplemented: .notImplemented
    case .internal: .internalServerError
    case .unavailable: .serviceUnavailable
    }
  }
}
