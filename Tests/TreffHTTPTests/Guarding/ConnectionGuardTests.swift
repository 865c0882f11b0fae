import Testing

@testable import TreffHTTP

@Suite("ConnectionGuard", .timeLimit(.minutes(1)))
struct ConnectionGuardTests {
  @Test("a head that is too long is told, and the connection is closed")
  func longHead() async throws {
    try await RunningDoor.with { door in
      let long = String(repeating: "a", count: 40_000)
      for head in [
        "GET /api/v1/match?q=\(long) HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nX: \(long)\r\n\r\n",
      ] {
        let answer = try await door.exchange([head])
        #expect(answer.hasPrefix("HTTP/1.1 431"))
        #expect(answer.contains("HEAD_TOO_LONG"))
      }
    }
  }

  @Test("a body that does not come in time ends the connection, however it drips")
  func slowBody() async throws {
    var limits = RunningDoor.limits
    limits.requestTime = 300_000_000
    try await RunningDoor.with(limits: limits) { door in
      let head =
        "POST /api/v1/match HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
      let start = ContinuousClock.now
      let answer = try await door.exchange([head] + Array(repeating: " ", count: 100), pause: 50)
      #expect(answer.isEmpty || !answer.hasPrefix("HTTP/1.1 200"))
      #expect(start.duration(to: .now) < .seconds(4))
    }
  }

  @Test("a head that does not come in time ends the connection, however it drips")
  func slowHead() async throws {
    var limits = RunningDoor.limits
    limits.idleTime = 300_000_000
    try await RunningDoor.with(limits: limits) { door in
      let start = ContinuousClock.now
      let answer = try await door.exchange(
        ["GET / HTTP/1.1\r\n"] + Array(repeating: "X: y\r\n", count: 100), pause: 50)
      #expect(answer.isEmpty)
      #expect(start.duration(to: .now) < .seconds(4))
    }
  }

  @Test("who waits to be told to go on is told")
  func expectation() async throws {
    try await RunningDoor.with { door in
      let body = #"{"text":"demens"}"#
      let head =
        "POST /api/v1/match HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
        + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n"
      let answer = try await door.exchange([head, body], pause: 300)
      #expect(answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"))
    }
  }

  @Test("who asks too often is turned away, but not who asks for health")
  func rates() async throws {
    var limits = RunningDoor.limits
    limits.requestsPerSecond = 1
    limits.requestBurstCountMax = 2
    try await RunningDoor.with(limits: limits) { door in
      let themes = "GET /api/v1/themes?limit=1 HTTP/1.1\r\nHost: a\r\n\r\n"
      let last = "GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      let answers = try await door.exchange([themes + themes + themes + last])
      let statuses = answers.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.output.1) }
      #expect(statuses == ["200", "200", "429", "200"])
      #expect(answers.contains("Retry-After: 1"))
    }
  }
}
