import GRPCCore
import Glibc
import Logging
import Testing
import TreffListening
import TreffProtocol
import TreffService

@testable import TreffGRPC

@Suite("GRPCDoor: starting and stopping", .serialized)
struct GRPCDoorTests {
  private static let health = Request.checkHealth(HealthCheckRequest())

  private static func door(host: String, port: Int) -> GRPCDoor {
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    return GRPCDoor(host: host, port: port, service: Embedded.service, logger: logger)
  }

  /// What a new connection is met with: nil where it is refused, 0 where it is closed, -1 where it is left waiting.
  private static func reception(port: Int) -> Int? {
    guard let descriptor = connected(port: port) else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = Array(repeating: 0, count: 512)
    // The server's settings may come first.
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count == 0 || count < 0 && errno == ECONNRESET { return 0 }
      if count < 0 { return -1 }
    }
  }

  /// A socket that is connected to a port, patient for five seconds; nil where nobody listens.
  private static func connected(port: Int) -> Int32? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    // A timeval: beside gRPC's packages the compiler does not find the struct's own module.
    var patience = (seconds: 5, microseconds: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout.size(ofValue: patience)))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    if isConnected { return descriptor }
    close(descriptor)
    return nil
  }

  private static func frame(_ type: UInt8, _ flags: UInt8, _ stream: UInt8, _ payload: [UInt8]) -> [UInt8] {
    [0, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF), type, flags, 0, 0, 0, stream] + payload
  }

  /// A call's head in HTTP/2.
  private static func head(_ path: String) -> [UInt8] {
    let fields = [
      (":method", "POST"), (":scheme", "http"), (":path", path), (":authority", "x"),
      ("content-type", "application/grpc"), ("te", "trailers"),
    ]
    var head: [UInt8] = []
    for (name, value) in fields {
      head += [0, UInt8(name.utf8.count)] + Array(name.utf8)
      head += [UInt8(value.utf8.count)] + Array(value.utf8)
    }
    return Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + frame(4, 0, 0, []) + frame(1, 4, 1, head)
  }

  /// The types of the frames that come until a stream is reset, or a minute is over. Holds no thread, for the door needs them.
  private static func frameTypes(_ descriptor: Int32) async throws -> [UInt8] {
    let end = ContinuousClock.now + .seconds(60)
    var types: [UInt8] = []
    var bytes: [UInt8] = []
    var chunk: [UInt8] = Array(repeating: 0, count: 100_000)
    while types.last != 3, .now < end {
      let count = recv(descriptor, &chunk, chunk.count, Int32(MSG_DONTWAIT))
      if count == 0 { break }
      guard count > 0 else {
        try await Task.sleep(for: .milliseconds(20))
        continue
      }
      bytes += chunk.prefix(count)
      while bytes.count >= 9, types.last != 3 {
        let length = Int(bytes[0]) << 16 | Int(bytes[1]) << 8 | Int(bytes[2])
        guard bytes.count >= 9 + length else { break }
        types.append(bytes[3])
        bytes.removeFirst(9 + length)
      }
    }
    return types
  }

  @Test("a request that is begun and not ended is given up in time")
  func halfSent() async throws {
    var limits = RunningDoor.limits
    limits.requestTime = .milliseconds(200)
    try await RunningDoor.with(limits: limits) { door, _ in
      let descriptor = try #require(Self.connected(port: door.port))
      defer { close(descriptor) }
      // A message of sixteen bytes, of which three are sent.
      let call =
        Self.head("/\(Method.match.name)") + Self.frame(0, 0, 1, [0, 0, 0, 0, 16] + Array("abc".utf8))
      #expect(write(descriptor, call, call.count) == call.count)
      for _ in 0..<100 where door.callCount(Method.match.name, "DEADLINE_EXCEEDED") == 0 {
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(door.callCount(Method.match.name, "DEADLINE_EXCEEDED") == 1)
    }
  }

  @Test("a long answer that is not taken is given up in time: the stream is reset")
  func untaken() async throws {
    var limits = RunningDoor.limits
    limits.takingTime = .milliseconds(500)
    try await RunningDoor.with(limits: limits) { door, _ in
      let descriptor = try #require(Self.connected(port: door.port))
      defer { close(descriptor) }
      let request = RawClient.bytes(of: CallHandlerTests.slowBatch(20))
      let length = UInt32(request.count)
      let prefix = [0] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }
      let call = Self.head("/\(Method.batchMatch.name)") + Self.frame(0, 1, 1, prefix + request)
      #expect(write(descriptor, call, call.count) == call.count)
      // Nothing is said of what was read, so no more comes than what is sent unasked.
      let types = try await Self.frameTypes(descriptor)
      #expect(types.last == 3)
      #expect(types.contains(0))
      #expect(door.callCount(Method.batchMatch.name, "OK") == 1)
    }
  }

  @Test("a call in flight is answered while the door drains, and health says so before that")
  func drain() async throws {
    var limits = RunningDoor.limits
    limits.drainGrace = .seconds(60)
    try await RunningDoor.with(limits: limits) { door, client in
      _ = try await client.call(Self.health)
      let batch = Task { try await client.call(CallHandlerTests.slowBatch(2_000, limit: 1)) }
      try await Task.sleep(for: .milliseconds(100))
      #expect(door.callCount(Method.batchMatch.name, "OK") == 0)
      await door.stop()
      #expect(
        try await client.call(Self.health) == .checkHealth(HealthCheckResponse(status: .notServing)))
      guard case .batchMatch(let answer) = try await batch.value else {
        Issue.record("no batch")
        return
      }
      #expect(answer.responses.count == 2_000)
      try await door.waitForEnd()
      #expect(Self.reception(port: door.port) == nil)
    }
  }

  @Test("a call that does not end in the time of grace is cut")
  func grace() async throws {
    var limits = RunningDoor.limits
    limits.drainGrace = .milliseconds(500)
    try await RunningDoor.with(limits: limits) { door, client in
      let batch = Task { try await client.failure(CallHandlerTests.slowBatch(10_000)) }
      try await Task.sleep(for: .milliseconds(200))
      let began = ContinuousClock.now
      await door.stop()
      try await door.waitForEnd()
      #expect(began.duration(to: .now) < .seconds(20))
      #expect(try await batch.value != nil)
    }
  }

  @Test("an address that is taken, and a name that stands for none, are told of")
  func listenErrors() async throws {
    try await RunningDoor.with { door, _ in
      _ = await #expect {
        try await Self.door(host: "127.0.0.1", port: door.port).run()
      } throws: {
        "\($0)" == "cannot listen on 127.0.0.1:\(door.port): Address already in use"
      }
    }
    await #expect(throws: ListenError.self) {
      try await Self.door(host: "no.such.host.invalid", port: 0).run()
    }
  }

  @Test("a request that is too long is cut off, and the connection lives on")
  func tooLongRequest() async throws {
    var limits = RunningDoor.limits
    limits.requestByteCountMax = 100_000
    try await RunningDoor.with(limits: limits) { _, client in
      let long = Request.match(MatchRequest(text: String(repeating: "a", count: 100_001)))
      let cut = try await client.failure(long)
      #expect(cut != nil)
      #expect(cut?.reason == "")
      let fits = Request.match(MatchRequest(text: String(repeating: "a", count: 99_000)))
      #expect(try await client.failure(fits)?.reason == "NEED_TOO_LONG")
      #expect(try await client.call(Self.health) == .checkHealth(HealthCheckResponse(status: .serving)))
    }
  }

  @Test("a connection above the limit is closed, and those below live on")
  func connectionLimit() async throws {
    var limits = RunningDoor.limits
    limits.connectionCountMax = 1
    try await RunningDoor.with(limits: limits) { door, client in
      let serving = Response.checkHealth(HealthCheckResponse(status: .serving))
      let before = try await client.call(Self.health)
      #expect(before == serving)
      #expect(Self.reception(port: door.port) == 0)
      let after = try await client.call(Self.health)
      #expect(after == serving)
    }
  }
}
