import Metrics
import MetricsTestKit
import Testing
import TreffProtocol
import TreffService

@testable import TreffServer

@Suite("Counts of a connection's calls")
struct ConnectionCountsTests {
  /// A factory that nobody else counts with.
  private let backend = TestMetrics()

  private func made() -> CallMetrics { withMetricsFactory(backend) { CallMetrics(door: "framed") } }

  private func count(_ method: String, _ code: String, _ outcome: String = "") throws -> Int64 {
    try backend.expectCounter(
      "treffsikker_calls_total",
      [("door", "framed"), ("method", method), ("code", code), ("outcome", outcome)]
    ).totalValue
  }

  @Test("calls are counted by method, code and outcome, and nothing of their text is")
  func counts() throws {
    let talk = Conversation(metrics: made())
    let marker = "Zwrglhmpf"
    talk.send(1, Conversation.match("kurs i motiverende intervju \(marker)"))
    talk.send(2, Conversation.match("\(marker) \(marker)"))
    talk.send(3, .match(MatchRequest(text: marker, municipality: marker)))
    talk.send(4, .match(MatchRequest(text: marker, limit: 101)))
    talk.send(5, .getCentre(GetCentreRequest(id: marker)))
    talk.send(6, .checkHealth(HealthCheckRequest(service: marker)))
    talk.send(7, Conversation.batch(2, text: marker))
    talk.cancel(7)
    let body: [UInt8] = [8, 8, 0x12, UInt8(marker.utf8.count)] + Array(marker.utf8)
    talk.connection.receive(Conversation.frame([0x0A, UInt8(body.count)] + body))
    talk.finish()
    _ = try talk.frames()
    let match = Method.match.name
    #expect(try count(match, "OK", "answered") == 1)
    #expect(try count(match, "OK", "no_clear_match") + count(match, "OK", "ask_back") == 1)
    #expect(try count(match, "INVALID_ARGUMENT") == 2)
    #expect(try count(Method.getCentre.name, "NOT_FOUND") == 1)
    #expect(try count(Method.checkHealth.name, "NOT_FOUND") == 1)
    #expect(try count(Method.batchMatch.name, "CANCELLED") == 1)
    #expect(try count("unknown", "UNIMPLEMENTED") == 1)
    let total = backend.counters.reduce(0) { $0 + $1.totalValue }
    #expect(total == 8)
    for metric in backend.counters {
      #expect(!metric.label.contains(marker) && !"\(metric.dimensions)".contains(marker))
    }
  }

  @Test("calls that a connection leaves behind when it breaks are counted as cancelled, each once")
  func broken() throws {
    let talk = Conversation(metrics: made())
    talk.send(1, Conversation.match())
    talk.send(2, Conversation.batch(3))
    let slice = try talk.takeSlice()
    talk.send(3, Conversation.match())
    talk.clock.pass(seconds: 1)
    talk.connection.didBreak()
    slice.run()
    talk.connection.didEnd(slice)
    talk.finish()
    #expect(try count(Method.match.name, "CANCELLED") == 2)
    #expect(try count(Method.batchMatch.name, "CANCELLED") == 1)
    #expect(try count(Method.match.name, "OK", "answered") == 0)
    let timer = try backend.expectTimer(
      "treffsikker_call_duration", [("door", "framed"), ("method", Method.match.name)])
    #expect(timer.values == [1_000_000_000, 1_000_000_000])
  }

  @Test("each call's time is told once, from its arrival to its end")
  func durations() throws {
    let talk = Conversation(metrics: made())
    talk.send(1, Conversation.batch(3))
    talk.clock.pass(seconds: 2)
    talk.finish()
    let timer = try backend.expectTimer(
      "treffsikker_call_duration", [("door", "framed"), ("method", Method.batchMatch.name)])
    #expect(timer.values == [2_000_000_000])
  }

  @Test("calls that came in one burst are counted each, from its coming until their answers leave")
  func burst() throws {
    let talk = Conversation(metrics: made())
    talk.clock.tick = 1_000
    let unknown = Request.getCentre(GetCentreRequest(id: "x"))
    let burst = (1...6).map { talk.call($0, Conversation.health) } + [talk.call(7, unknown)]
    talk.connection.receive(burst.flatMap { $0 })
    let start = talk.clock.now
    #expect(try talk.told().count == 7)
    #expect(try count(Method.checkHealth.name, "OK") == 6)
    #expect(try count(Method.getCentre.name, "NOT_FOUND") == 1)
    let checks = try backend.expectTimer(
      "treffsikker_call_duration", [("door", "framed"), ("method", Method.checkHealth.name)])
    #expect(checks.values.count == 6)
    #expect(Set(checks.values).count == 1)
    let lookups = try backend.expectTimer(
      "treffsikker_call_duration", [("door", "framed"), ("method", Method.getCentre.name)])
    let took = try #require(lookups.values.first)
    #expect(took > checks.values[0], "the answers left together, and those before were told first")
    #expect(talk.clock.now > start, "the clock was looked at when the answers left")
  }

  @Test("what came before a connection breaks is counted once, answered or not")
  func brokenBurst() throws {
    let talk = Conversation(metrics: made())
    talk.send(1, Conversation.health)
    talk.connection.didBreak()
    talk.connection.didBreak()
    #expect(try count(Method.checkHealth.name, "OK") == 1)
  }
}
