internal import Glibc
internal import NIOCore

/// An address that the HTTP door cannot listen on.
public struct HTTPListenError: Error, CustomStringConvertible {
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
  public var description: String { "cannot listen on \(Self.text(host, port)): \(reason)" }

  /// An address as it stands in logs.
  static func text(_ host: String, _ port: Int) -> String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
