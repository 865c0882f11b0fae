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

  /// A Unix socket that is listened on, in place of one that was left behind. It is made beside it and then moved there:
  /// who connects meanwhile finds the old server or the new one, and never nobody. NIO would bind in place, and on closing
  /// unlink whatever lies at the path by then.
  /// - Returns: the descriptor, for NIO to accept on and close.
  static func listeningSocket(path: String, backlog: CInt) throws -> CInt {
    var status = stat()
    guard lstat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFSOCK else {
      throw IOError(errnoCode: EADDRINUSE, reason: "a file lies there")
    }
    let made = "\(path).\(String(UInt32.random(in: 0...0xFFFFFF), radix: 16))"
    let address = try SocketAddress(unixDomainSocketPath: made)
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else { throw IOError(errnoCode: errno, reason: "socket") }
    guard address.withSockAddr({ bind(descriptor, $0, socklen_t($1)) }) == 0 else {
      defer { Glibc.close(descriptor) }
      throw IOError(errnoCode: errno, reason: "bind")
    }
    guard listen(descriptor, backlog) == 0, rename(made, path) == 0 else {
      defer {
        unlink(made)
        Glibc.close(descriptor)
      }
      throw IOError(errnoCode: errno, reason: "listen")
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
