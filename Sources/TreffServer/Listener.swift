internal import Glibc
internal import NIOCore
internal import TreffListening

/// An address that is listened on.
struct Listener: Sendable {
  private let channel: any Channel
  private let address: ListenAddress
  /// Which file a Unix socket is: by the time we stop, another server may have put its own in its place.
  private let file: FileIdentity?

  init(channel: any Channel, address: ListenAddress) {
    self.channel = channel
    self.address = address
    if case .unixSocket(let path) = address { file = FileIdentity(path: path) } else { file = nil }
  }

  /// The address as it was taken: a port of 0 has become a real one.
  var taken: ListenAddress {
    guard case .tcp(let host, _) = address, let port = channel.localAddress?.port else { return address }
    return .tcp(host: host, port: port)
  }

  /// Binds a Unix socket, in place of one that was left behind. NIO would do as much, and on closing unlink whatever lies
  /// at the path by then.
  /// - Returns: the descriptor, for NIO to listen on and close.
  static func boundSocket(path: String) throws -> CInt {
    let address = try SocketAddress(unixDomainSocketPath: path)
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK { unlink(path) }
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else { throw IOError(errnoCode: errno, reason: "socket") }
    guard address.withSockAddr({ bind(descriptor, $0, socklen_t($1)) }) == 0 else {
      defer { Glibc.close(descriptor) }
      throw IOError(errnoCode: errno, reason: "bind")
    }
    return descriptor
  }

  /// Takes no more connections than those that have begun, and leaves no socket behind.
  func close() async {
    if case .unixSocket(let path) = address, let file, FileIdentity(path: path) == file { unlink(path) }
    await LastConnections.accept(of: channel)
    try? await channel.close()
  }
}

/// What a path leads to.
private struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
  }
}
