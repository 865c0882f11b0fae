import GRPCCore
import Logging
import Testing
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

  @Test("a call in flight is answered while the door drains, and health says so before that")
  func drain() async throws {
    var limits = RunningDoor.limits
    limits.drainGrace = .seconds(60)
    try await RunningDoor.with(limits: limits, service: Embedded.ownService) { door, client in
      _ = try await client.call(Self.health)
      let batch = Task { try await client.call(CallHandlerTests.slowBatch(300)) }
      try await Task.sleep(for: .milliseconds(200))
      #expect(door.callCount(Method.batchMatch.rawValue, "OK") == 0)
      await door.stop()
      #expect(
        try await client.call(Self.health) == .checkHealth(HealthCheckResponse(status: .notServing)))
      guard case .batchMatch(let answer) = try await batch.value else { return }
      #expect(answer.responses.count == 300)
      try await door.waitForEnd()
      let late = try await RawClient.with(port: door.port) { client in
        let options = Task { try await client.failure(Self.health) }
        try await Task.sleep(for: .milliseconds(200))
        options.cancel()
        return (try? await options.value)??.code
      }
      #expect(late != "ok")
    }
  }

  @Test("a call that does not end in the time of grace is cut")
  func grace() async throws {
    var limits = RunningDoor.limits
    limits.drainGrace = .milliseconds(500)
    try await RunningDoor.with(limits: limits, service: Embedded.ownService) { door, client in
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
    await #expect(throws: GRPCListenError.self) {
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
      #expect(cut?.code == "cancelled")
      let fits = Request.match(MatchRequest(text: String(repeating: "a", count: 99_000)))
      #expect(try await client.failure(fits)?.reason == "NEED_TOO_LONG")
      #expect(try await client.call(Self.health) == .checkHealth(HealthCheckResponse(status: .serving)))
    }
  }

  @Test("a connection above the limit is closed, and counts no more once it has gone")
  func connectionLimit() async throws {
    var limits = RunningDoor.limits
    limits.connectionCountMax = 1
    try await RunningDoor.with(limits: limits) { door, client in
      let serving = Response.checkHealth(HealthCheckResponse(status: .serving))
      #expect(try await client.call(Self.health) == serving)
      let second = try await RawClient.with(port: door.port) { second in
        let call = Task { try await second.call(Self.health) }
        try await Task.sleep(for: .milliseconds(300))
        call.cancel()
        return try? await call.value
      }
      #expect(second == nil)
      #expect(try await client.call(Self.health) == serving)
    }
  }
}
