internal import Glibc
internal import NIOCore

/// An address that cannot be listened on.
public struct ListenError: Error, CustomStringConvertible {
  /// The address as it was given.
  public let address: ListenAddress
  /// Why, in the system's words.
  public let reason: String

  /// - Parameter error: what binding the address failed with.
  public init(address: ListenAddress, _ error: any Error) {
    self.address = address
    reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
  }

  /// For whoever started the server.
  public var description: String { "cannot listen on \(address): \(reason)" }
}
