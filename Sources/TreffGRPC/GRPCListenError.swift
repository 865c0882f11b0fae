internal import Glibc
internal import NIOCore

/// An address that the gRPC door cannot listen on.
public struct GRPCListenError: Error, CustomStringConvertible {
  /// The host as it was given.
  public let host: String
  /// The port as it was given.
  public let port: Int
  /// Why, in the system's words.
  public let reason: String

  init(host: String, port: Int, _ error: any Error) {
    self.host = host
    self.port = port
    reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
  }

  /// For whoever started the server.
  public var description: String { "cannot listen on \(host):\(port): \(reason)" }
}
