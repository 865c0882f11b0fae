import Logging
import HTTPTypes
import Testing
import TreffListening
import TreffService

@testable import TreffHTTP

@Suite("HTTPDoor", .timeLimit(.minutes(1)))
struct HTTPDoorTests {
  private static let live = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n"

  @Test("requests on one connection are answered in their order")
  func pipelining() async throws {
    try await RunningDoor.with { door in
      let answers = try await door.exchange([
        Self.live + "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n"
          + "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      ])
      let statuses = answers.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.output.1) }
      #expect(statuses == ["200", "404", "200"])
    }
  }

  @Test("bytes that are no HTTP are answered with 400, and the connection is closed")
  func nonsense() async throws {
    try await RunningDoor.with { door in
      let answer = try await door.exchange(["BREW\r\n\r\n"])
      #expect(answer.hasPrefix("HTTP/1.1 400"))
    }
  }

  @Test("an address that cannot be listened on is told")
  func listening() async throws {
    try await RunningDoor.with { door in
      let second = HTTPDoor(
        host: "127.0.0.1", port: door.port, service: Embedded.service, metricsText: { "" },
        limits: RunningDoor.limits, logger: .init(label: "test"))
      await #expect(throws: ListenError.self) { try await second.run() }
    }
  }

  @Test("a door that is told to go says so first, still answers, and then goes")
  func draining() async throws {
    var limits = RunningDoor.limits
    limits.drainNotice = 1_000_000_000
    try await RunningDoor.with(limits: limits) { door in
      async let waiting = door.exchange([Self.live, Self.live], pause: 400)
      try await Task.sleep(for: .milliseconds(100))
      await door.stop()
      try await Task.sleep(for: .milliseconds(100))
      let ready = try await door.exchange(["GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n"])
      #expect(ready.hasPrefix("HTTP/1.1 503"))
      #expect(ready.contains("Connection: close"))
      // The connection that was there before is answered and told, too.
      let answers = try await waiting
      #expect(answers.matches(of: /HTTP\/1\.1 200/).count == 2)
      #expect(answers.contains("Connection: close"))
      try await door.end()
      await #expect(throws: (any Error).self) { try await door.exchange([Self.live]) }
    }
  }

  @Test("a request that is on its way when nothing new is taken is answered")
  func onItsWay() async throws {
    var limits = RunningDoor.limits
    limits.drainNotice = 50_000_000
    limits.lastRequestTime = 1_000_000_000
    try await RunningDoor.with(limits: limits) { door in
      let cut = Self.live.index(Self.live.startIndex, offsetBy: 10)
      async let answer = door.exchange([String(Self.live[..<cut]), String(Self.live[cut...])], pause: 400)
      try await Task.sleep(for: .milliseconds(100))
      await door.stop()
      let text = try await answer
      #expect(text.hasPrefix("HTTP/1.1 200"))
      #expect(text.contains("Connection: close"))
    }
  }

  @Test("a call in flight is finished when the door is told to go")
  func inFlight() async throws {
    var limits = RunningDoor.limits
    limits.drainNotice = 50_000_000
    let need = #"{"text":"vi trenger hjelp med demens og urolige netter på sykehjemmet"}"#
    let body = #"{"requests":["# + Array(repeating: need, count: 300).joined(separator: ",") + "]}"
    let call =
      "POST /treffsikker.v1.Matcher/BatchMatch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
    try await RunningDoor.with(limits: limits) { door in
      async let answer = door.exchange([call])
      try await Task.sleep(for: .milliseconds(30))
      await door.stop()
      let text = try await answer
      #expect(text.hasPrefix("HTTP/1.1 200"))
      #expect(text.matches(of: /"outcome":/).count == 300)
      #expect(text.hasSuffix("]}"))
    }
  }
}
