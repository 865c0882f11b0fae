internal import Glibc
internal import NIOCore

/// An address that is listened on.
struct Listener: Sendable {
  private let channel: any Channel
  private let address: FramedServer.Address
  /// Which file a Unix socket is: by the time we stop, another server may have put its own in its place.
  private let file: FileIdentity?

  init(channel: any Channel, address: FramedServer.Address) {
    self.channel = channel
    self.address = address
    if case .unixSocket(let path) = address { file = FileIdentity(path: path) } else { file = nil }
  }

  /// The address as it was taken: a port of 0 has become a real one.
  var taken: FramedServer.Address {
    guard case .tcp(let host, _) = address, let port = channel.localAddress?.port else { return address }
    return .tcp(host: host, port: port)
  }

  /// Takes no more connections, and leaves no socket behind.
  func close() async {
    if case .unixSocket(let path) = address, let file, FileIdentity(path: path) == file { unlink(path) }
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
