import Testing
import TreffFraming
import TreffProtocol

@testable import TreffClient

/// A connection with a clock of its own and a server that says what the test says.
final class ConnectionUnderTest {
  let server = WireScript()
  let connection: ClientConnection
  private final class Clock { var now: UInt64 = 1_000_000_000 }
  private let clock = Clock()

  init(_ configuration: ClientConfiguration = ClientConfiguration(), preface: Bool = true) {
    connection = ClientConnection(coder: FrameCoder(), configuration: configuration) { [clock] in clock.now }
    if preface { connection.receive(WireScript.preface) }
  }

  @discardableResult
  func send(_ key: UInt64) -> UInt32? {
    let request = Request.numbered(Int(key))
    guard case .sent(let id) = connection.send(key: key, request: request, timeoutMilliseconds: 7) else {
      return nil
    }
    return id
  }

  func pass(_ time: Duration) {
    clock.now += time.nanoseconds
    connection.expire()
  }

  func sent() throws -> [ClientFrame] { try server.read(connection.takeOutput()) }
  func endings() -> [UInt64: ClientConnection.CallEnd] {
    Dictionary(uniqueKeysWithValues: connection.takeEndings().map { ($0.key, $0.end) })
  }
}

@Suite("ClientConnection")
struct ClientConnectionTests {
  @Test("begins with a preface and does not wait for the server's")
  func preface() throws {
    let test = ConnectionUnderTest(preface: false)
    #expect(test.connection.isTaking)
    #expect(test.send(1) == 1)
    let output = test.connection.takeOutput()
    #expect(output.starts(with: [0x54, 0x52, 0x45, 0x46, 1, 0, 0, 0]))
    let calls = try test.server.read(output).calls
    #expect(calls == [Call(id: 1, request: .numbered(1), timeoutMilliseconds: 7)])
  }

  @Test("says the language of the configuration")
  func language() throws {
    var configuration = ClientConfiguration()
    configuration.language = "nn"
    let test = ConnectionUnderTest(configuration)
    test.send(1)
    #expect(try test.sent().calls.map(\.acceptLanguage) == ["nn"])
  }

  @Test("answers go to the calls they are for, in whatever order they come, a byte at a time")
  func order() throws {
    let test = ConnectionUnderTest()
    for key in 10..<20 as Range<UInt64> { test.send(key) }
    let calls = try test.sent().calls
    #expect(calls.map(\.id) == Array(1...10))
    for byte in calls.shuffled().flatMap(test.server.echo) { test.connection.receive([byte]) }
    let endings = test.endings()
    #expect(endings.count == 10)
    for key in 10..<20 as Range<UInt64> {
      #expect(endings[key] == .answered(.suggest(.echo(.numbered(Int(key))))))
    }
    #expect(test.connection.callsInFlight == 0)
    #expect(test.connection.hasAnswered)
  }

  @Test("takes no more calls than may be in flight")
  func bound() throws {
    var configuration = ClientConfiguration()
    configuration.callsInFlightMax = 2
    let test = ConnectionUnderTest(configuration)
    test.send(1)
    test.send(2)
    #expect(!test.connection.isTaking)
    #expect(!test.connection.isRetired)
    test.connection.receive(test.server.failure(1, .needEmpty))
    #expect(test.connection.isTaking)
    test.connection.cancel(id: 2)
    test.send(3)
    #expect(test.connection.isTaking)
  }

  @Test("takes no calls while the server does not read")
  func blocked() {
    let test = ConnectionUnderTest()
    test.connection.outputIsBlocked(true)
    #expect(!test.connection.isTaking)
    test.connection.receive(test.server.ping(3))
    test.connection.outputIsBlocked(false)
    #expect(test.connection.isTaking)
    #expect(try! test.sent() == [])
  }

  @Test("a request longer than the server accepts is not sent, and its id is free")
  func tooLong() throws {
    var configuration = ClientConfiguration()
    configuration.callByteCountMax = 100
    let test = ConnectionUnderTest(configuration)
    let request = Request.suggest(SuggestRequest(prefix: String(repeating: "x", count: 100)))
    guard
      case .tooLong(let byteCount) = test.connection.send(key: 1, request: request, timeoutMilliseconds: 0)
    else { Issue.record("it was sent"); return }
    #expect((101...200).contains(byteCount))
    #expect(test.send(2) == 1)
    #expect(try test.sent().calls.map(\.request) == [.numbered(2)])
  }

  @Test("retires before its ids run out, and finishes what it has")
  func ids() throws {
    var configuration = ClientConfiguration()
    configuration.idMax = 3
    let test = ConnectionUnderTest(configuration)
    for key in 1...3 as ClosedRange<UInt64> {
      #expect(!test.connection.isRetired)
      test.send(key)
    }
    #expect(test.connection.isRetired && !test.connection.hasFailed)
    for id in 1...3 as ClosedRange<UInt32> {
      #expect(!test.connection.isFinished)
      test.connection.receive(test.server.reply(id))
    }
    #expect(test.connection.isFinished)
  }

  @Test("a call that is taken back is forgotten, and so is its answer")
  func cancel() throws {
    let test = ConnectionUnderTest()
    test.send(1)
    test.send(2)
    _ = try test.sent()
    test.connection.cancel(id: 1)
    test.connection.cancel(id: 1)
    test.connection.cancel(id: 9)
    #expect(try test.sent() == [.cancel(id: 1)])
    test.connection.receive(test.server.failure(1, .cancelled) + test.server.reply(1))
    #expect(test.endings() == [:])
    #expect(!test.connection.hasEnded)
    test.connection.receive(test.server.reply(2))
    #expect(test.endings().keys.sorted() == [2])
  }

  @Test("a failure ends its call only")
  func failure() {
    let test = ConnectionUnderTest()
    test.send(1)
    test.send(2)
    test.connection.receive(test.server.failure(2, .municipalityUnknown))
    guard case .failed(let failure) = test.endings()[2] else { Issue.record("no failure"); return }
    #expect(failure.reason == "MUNICIPALITY_UNKNOWN")
    #expect(test.connection.callsInFlight == 1)
  }

  @Test("pings of the server are answered")
  func pong() throws {
    let test = ConnectionUnderTest()
    test.connection.receive(test.server.ping(77) + test.server.ping(78))
    #expect(try test.sent() == [.pong(opaque: 77), .pong(opaque: 78)])
  }
}
