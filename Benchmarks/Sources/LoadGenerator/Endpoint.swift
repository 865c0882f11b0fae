import Glibc

/// Where the peer listens. There is no case for another machine: this program makes load, and only at home.
enum Endpoint: Sendable, CustomStringConvertible {
  /// A port of 127.0.0.1.
  case loopback(port: UInt16)
  case unixSocket(path: String)

  /// The longest path that an address has room for, in bytes; one more is for NUL.
  static let pathByteCountMax = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  var description: String {
    switch self {
    case .loopback(let port): "127.0.0.1:\(port)"
    case .unixSocket(let path): path
    }
  }

  /// Begins to connect and does not wait for it: the socket can be written to once it is connected.
  func connect() throws(SocketFailure) -> Int32 {
    let family = if case .loopback = self { AF_INET } else { AF_UNIX }
    let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(family, type, 0)
    guard descriptor >= 0 else { throw SocketFailure("socket") }
    var status: Int32
    switch self {
    case .loopback(let port):
      var on: Int32 = 1
      setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
      status = Self.connect(descriptor, to: &address)
    case .unixSocket(let path):
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
      status = Self.connect(descriptor, to: &address)
    }
    guard status == 0 || errno == EINPROGRESS else {
      let failure = SocketFailure("connect to \(self)")
      close(descriptor)
      throw failure
    }
    return descriptor
  }

  /// Why a connection that was begun did not come about; nil where it did.
  func failure(of descriptor: Int32) -> SocketFailure? {
    var number: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &number, &size)
    return number == 0 ? nil : SocketFailure("connect to \(self)", number: number)
  }

  private static func connect<Address>(_ descriptor: Int32, to address: inout Address) -> Int32 {
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
