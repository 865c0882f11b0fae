import Glibc
import TreffFraming
import TreffListening
import TreffProtocol

@testable import TreffServer

/// A client on a real socket, which does things well-behaved clients do not. Blocks, for a minute at most.
final class SocketClient {
  struct Trouble: Error, CustomStringConvertible {
    let doing: String
    let code: Int32
    var description: String { "\(doing): \(String(cString: strerror(code)))" }
  }

  private let descriptor: Int32
  private let coder = FrameCoder()
  private var decoder = StreamDecoder(payloadByteCountMax: 64 * 1024 * 1024)
  private var methods: [UInt32: Method] = [:]

  init(_ address: ListenAddress, greets: Bool = true) throws {
    let isTCP = if case .tcp = address { true } else { false }
    descriptor = socket(isTCP ? AF_INET : AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    let status: Int32
    switch address {
    case .tcp(_, let port):
      var name = sockaddr_in()
      name.sin_family = sa_family_t(AF_INET)
      name.sin_port = in_port_t(port).bigEndian
      name.sin_addr.s_addr = inet_addr("127.0.0.1")
      status = withUnsafeBytes(of: &name) { bytes in
        connect(
          descriptor, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
      }
    case .unixSocket(let path):
      var name = sockaddr_un()
      name.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8) }
      status = withUnsafeBytes(of: &name) { bytes in
        connect(
          descriptor, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
      }
    }
    guard status == 0 else { throw Trouble(doing: "connect", code: errno) }
    if greets { try write(Conversation.preface) }
  }

  deinit { close(descriptor) }

  /// - Returns: how many bytes went out before the server took no more, or was gone.
  @discardableResult
  func write(_ bytes: [UInt8], waits: Bool = true) throws -> Int {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress, $0.count, Int32(waits ? MSG_NOSIGNAL : MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      guard count > 0 else {
        if !waits { break }
        throw Trouble(doing: "send", code: errno)
      }
      rest = rest.dropFirst(count)
    }
    return bytes.count - rest.count
  }

  func send(_ id: UInt32, _ request: Request, timeout: UInt32 = 0) throws {
    try write(call(id, request, timeout: timeout))
  }

  func call(_ id: UInt32, _ request: Request, timeout: UInt32 = 0) -> [UInt8] {
    methods[id] = request.method
    var bytes: [UInt8] = []
    coder.append(Call(id: id, request: request, timeoutMilliseconds: timeout), to: &bytes)
    return bytes
  }

  /// No more will be sent; answers are still read.
  func endInput() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Ends the connection as a crash does.
  func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    // The descriptor itself is closed with this value; nothing may take its number before.
    let null = open("/dev/null", O_RDONLY)
    dup2(null, descriptor)
    close(null)
  }

  /// The next bytes; none at the end.
  func read(_ countMax: Int = 65_536) throws -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: countMax) { buffer, count in
      let result = recv(descriptor, buffer.baseAddress, countMax, 0)
      count = max(0, result)
      if result < 0 { failure = errno }
    }
    if let failure { throw Trouble(doing: "recv", code: failure) }
    return bytes
  }

  private var failure: Int32?

  /// What comes next, preface left out; nil at the end.
  func frame(reading countMax: Int = 65_536, every pause: UInt32 = 0) throws -> ServerFrame? {
    while true {
      while let event = try decoder.next() {
        if case .frame(let payload) = event { return try coder.serverFrame(payload) { methods[$0] } }
      }
      if pause > 0 { usleep(pause) }
      let bytes = try read(countMax)
      if bytes.isEmpty { return nil }
      decoder.append(bytes)
    }
  }

  /// The next frames as ``Conversation/told()`` tells them; `end` where the server closed.
  func told(_ count: Int) throws -> [String] {
    try (0..<count).map { _ in try frame()?.told ?? "end" }
  }
}
