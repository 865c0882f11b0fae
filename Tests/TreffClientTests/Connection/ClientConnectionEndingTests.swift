import Testing
import TreffFraming
import TreffProtocol
import TreffTesting

@testable import TreffClient

@Suite("ClientConnection: how it ends")
struct ClientConnectionEndingTests {
  // MARK: Farewells

  @Test("the first GoAway takes no call from it; the second those above the last")
  func goAway() {
    let test = ConnectionUnderTest()
    for key in 1...3 as ClosedRange<UInt64> { test.send(key) }
    test.connection.receive(test.server.goAway(.max))
    #expect(test.endings() == [:])
    #expect(test.connection.isAskedToGo && test.connection.isTaking && !test.connection.isFinished)
    test.connection.receive(test.server.goAway(1))
    #expect(test.connection.isRetired && !test.connection.isTaking)
    let farewell = GoAway(lastID: 1, code: 0, message: "the server is going")
    #expect(test.endings() == [2: .unbegun(farewell), 3: .unbegun(farewell)])
    #expect(!test.connection.isFinished)
    test.connection.receive(test.server.reply(1))
    #expect(test.connection.isFinished && !test.connection.hasFailed)
  }

  @Test("with nothing in flight the second GoAway finishes it, or another connection that takes the calls")
  func idleGoAway() {
    let test = ConnectionUnderTest()
    test.connection.receive(test.server.goAway(.max))
    #expect(!test.connection.isFinished)
    test.connection.receive(test.server.goAway(0))
    #expect(test.connection.isFinished)
    let left = ConnectionUnderTest()
    left.connection.receive(left.server.goAway(.max))
    left.connection.leave()
    #expect(left.connection.isFinished)
  }

  // MARK: Silence

  @Test("a silent server is pinged, and given up when it does not answer")
  func silence() throws {
    let test = ConnectionUnderTest()
    test.send(1)
    _ = try test.sent()
    test.pass(.seconds(59))
    #expect(try test.sent() == [])
    test.pass(.seconds(1))
    #expect(try test.sent() == [.ping(opaque: 1)])
    test.pass(.milliseconds(9_999))
    #expect(!test.connection.hasEnded)
    test.pass(.milliseconds(1))
    #expect(test.connection.hasEnded)
    #expect(test.endings() == [1: .lost])
    #expect(test.connection.nextExpiry == nil)
  }

  @Test("a server that answers pings is pinged again")
  func pings() throws {
    let test = ConnectionUnderTest()
    _ = try test.sent()
    for opaque in 1...5 as ClosedRange<UInt64> {
      test.pass(.seconds(60))
      #expect(try test.sent() == [.ping(opaque: opaque)])
      test.pass(.seconds(5))
      test.connection.receive(test.server.pong(opaque))
    }
    #expect(!test.connection.hasEnded)
  }

  @Test("no pings where the configuration has none")
  func noPings() {
    var configuration = ClientConfiguration()
    configuration.pingInterval = nil
    let test = ConnectionUnderTest(configuration)
    #expect(test.connection.nextExpiry == nil)
  }

  @Test("a server that sends no preface in time is given up")
  func noPreface() {
    let test = ConnectionUnderTest(preface: false)
    test.send(1)
    test.pass(.milliseconds(2_999))
    #expect(!test.connection.hasEnded)
    test.pass(.milliseconds(1))
    #expect(test.endings() == [1: .lost])
  }

  @Test("a call that gets nothing in its time makes a silent server show that it is there")
  func suspicion() throws {
    let test = ConnectionUnderTest()
    test.pass(.seconds(1))
    test.send(1)
    test.send(2)
    _ = try test.sent()
    test.connection.cancel(id: 1, isSuspicious: true)
    test.connection.cancel(id: 2, isSuspicious: true)
    #expect(try test.sent() == [.cancel(id: 1), .ping(opaque: 1), .cancel(id: 2)])
    test.pass(.seconds(10))
    #expect(test.connection.hasEnded)
  }

  @Test("… but not where something has come since")
  func noSuspicion() throws {
    let test = ConnectionUnderTest()
    test.send(1)
    _ = try test.sent()
    test.pass(.seconds(1))
    test.connection.receive(WireScript.unknownFrame)
    test.connection.cancel(id: 1, isSuspicious: true)
    #expect(try test.sent() == [.cancel(id: 1)])
  }

  // MARK: What has no meaning

  @Test(
    "what has no meaning ends the connection and its calls",
    arguments: [
      Array("HTTP/1.1 400 Bad Request\r\n".utf8), [0x54, 0x52, 0x45, 0x46, 2, 0, 0, 0],
      WireScript.preface + [1, 0, 0, 0, 0], WireScript.preface + [0, 0xff, 0xff, 0xff, 0xff],
      WireScript.preface + WireScript.garbageFrame, WireScript.preface + WireScript().reply(0),
      WireScript.preface + WireScript().reply(3), WireScript.preface + WireScript().failure(9, .internal),
    ])
  func violations(_ bytes: [UInt8]) throws {
    let test = ConnectionUnderTest(preface: false)
    test.send(1)
    test.send(2)
    test.connection.receive(bytes)
    let violation = try #require(test.connection.violation)
    #expect(test.connection.isFinished && !test.connection.isTaking && test.connection.hasFailed)
    #expect(test.connection.takeEndings().map(\.key) == [1, 2])
    #expect(test.connection.takeOutput() == [])
    test.connection.receive(test.server.reply(1))
    test.connection.didBreak()
    #expect(test.endings() == [:])
    #expect(test.connection.violation == violation)
  }

  @Test("a reply longer than the limit ends the connection before it is waited for")
  func longReply() {
    var configuration = ClientConfiguration()
    configuration.replyByteCountMax = 1_000
    let test = ConnectionUnderTest(configuration)
    test.connection.receive([0, 0, 0, 0x03, 0xe9])
    #expect(test.connection.hasEnded)
  }

  @Test("a reply that cannot be read fails its call only")
  func faultyReply() {
    let test = ConnectionUnderTest()
    test.send(1)
    test.send(2)
    test.connection.receive(WireScript.faultyReply(1))
    guard case .faulty = test.endings()[1] else { Issue.record("it did not fail"); return }
    #expect(!test.connection.hasEnded)
    #expect(test.connection.callsInFlight == 1)
  }

  @Test("frames of a later version are passed over")
  func unknown() {
    let test = ConnectionUnderTest()
    test.send(1)
    test.connection.receive(WireScript.unknownFrame + WireScript.frame([]) + test.server.pong(5))
    #expect(!test.connection.hasEnded)
    test.connection.receive(test.server.reply(1))
    #expect(test.endings().count == 1)
  }

  @Test("a server that pings without end gets no pongs without end")
  func pingFlood() {
    let test = ConnectionUnderTest()
    let pings = (0..<1_000).flatMap { test.server.ping($0) }
    for _ in 0..<100 { test.connection.receive(pings) }
    #expect(test.connection.output.count <= ClientConnection.outputByteCountMax + 64)
  }

  @Test("random bytes never do more than end the connection", arguments: 0..<200 as Range<UInt64>)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let test = ConnectionUnderTest()
    test.send(1)
    var bytes = test.server.reply(1) + test.server.failure(1, .internal) + test.server.goAway(0)
    for _ in 0..<3 {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[index] = .random(in: 0...255, using: &generator)
    }
    test.connection.receive(bytes)
    test.connection.didBreak()
    #expect(test.connection.takeEndings().map(\.key) == [1])
  }
}
