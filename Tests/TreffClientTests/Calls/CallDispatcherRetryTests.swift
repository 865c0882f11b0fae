import Testing
import TreffProtocol

@testable import TreffClient

@Suite("CallDispatcher: what is made again")
struct CallDispatcherRetryTests {
  private let test = DispatcherUnderTest()

  // MARK: Connecting

  @Test("a call survives failures to connect for as long as its time lasts; each wait is double")
  func connectAttempts() {
    test.connects = false
    test.submit(1...1)
    test.pass(.milliseconds(3_149))
    #expect(test.ended == [])
    test.pass(.milliseconds(1))
    #expect(test.connectTimes == [0, 50, 150, 350, 750, 1_550, 3_150])
    #expect(test.error(1) == .cannotConnect("refused"))
  }

  @Test("a server that is away for a second and a half costs no call: failures to connect are no attempts")
  func restart() throws {
    test.submit(1...1)
    test.connects = false
    test.cut()
    test.submit(2...2)
    test.pass(.milliseconds(1_500))
    #expect(test.ended == [])
    test.connects = true
    test.pass(.milliseconds(50))
    #expect(test.link.calls.map(\.request) == [.numbered(1), .numbered(2)])
  }

  @Test("a server that is away is asked less and less often, and only when somebody calls")
  func backOff() {
    test.connects = false
    for key in 1...600 as ClosedRange<UInt64> {
      test.submit(key, timeout: .seconds(60))
      test.settle()
      test.pass(.milliseconds(50))
    }
    let waits = zip(test.connectTimes.dropFirst(), test.connectTimes).map { $0 - $1 }
    #expect(waits.prefix(9) == [50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000])
    test.pass(.seconds(60))
    let count = test.connectTimes.count
    test.pass(.seconds(600))
    #expect(test.connectTimes.count == count)
    test.connects = true
    test.submit(1_000...1_000)
    #expect(test.connectTimes.count == count + 1)
    test.answer(1_000)
    #expect(test.ended.last == 1_000)
  }

  @Test("a call whose time is over before anybody connects again fails at once")
  func hopeless() {
    test.connects = false
    test.submit(1, timeout: .milliseconds(40))
    test.settle()
    #expect(test.milliseconds == 0)
    #expect(test.error(1) == .cannotConnect("refused"))
    test.submit(2, timeout: .milliseconds(50))
    #expect(test.error(2) == .cannotConnect("refused"))
    test.submit(3, timeout: .milliseconds(51))
    test.connects = true
    test.pass(.milliseconds(50))
    #expect(test.link.calls.map(\.request) == [.numbered(3)])
  }

  // MARK: Lost connections

  @Test("a call that cannot be made again in time is told that the connection was lost")
  func lostTooLate() {
    test.submit(1, timeout: .milliseconds(50))
    test.submit(2, timeout: .milliseconds(51))
    test.settle()
    test.cut()
    #expect(test.error(1) == .connectionLost)
    #expect(test.ended == [1])
    test.connects = false
    test.pass(.milliseconds(50))
    #expect(test.error(2) == .cannotConnect("refused"))
  }

  @Test("calls on a lost connection are made again, in order, ahead of those that waited")
  func lost() throws {
    test.submit(1...1_030)
    test.answer(1)
    test.cut()
    #expect(test.links.count == 1)
    test.submit(2_000...2_000)
    test.pass(.milliseconds(50))
    #expect(test.links.count == 2)
    #expect(test.link.calls.map(\.request) == (2...1_025).map(Request.numbered))
    for key in 2...1_030 as ClosedRange<UInt64> { test.answer(key) }
    test.answer(2_000)
    #expect(test.ended.count == 1_031)
    #expect(try test.result(2_000) == .suggest(.echo(.numbered(2_000))))
  }

  @Test("a call is made three times at most, or as often as the configuration says", arguments: 1...5)
  func attempts(_ count: Int) {
    var configuration = ClientConfiguration()
    configuration.attemptCountMax = count
    let test = DispatcherUnderTest(configuration)
    test.submit(1...1)
    for attempt in 1...count {
      #expect(test.links.count == attempt)
      #expect(test.ended == [])
      test.cut()
      if attempt < count { test.pass(.milliseconds(50 << (attempt - 1))) }
    }
    #expect(test.error(1) == .connectionLost)
    #expect(test.links.map(\.calls.count) == Array(repeating: 1, count: count))
  }

  @Test("three is what the configuration says by itself")
  func defaultAttempts() { #expect(ClientConfiguration().attemptCountMax == 3) }

  @Test("a connection that answered before it broke is followed by the shortest wait")
  func usefulConnections() {
    for round in 0..<5 as Range<UInt64> {
      test.submit(2 * round + 1...2 * round + 1)
      test.answer(2 * round + 1)
      test.cut()
      test.pass(.milliseconds(50))
    }
    test.submit(100...100)
    #expect(test.links.count == 6)
  }

  @Test("a server that breaks off what it accepts is asked less and less often")
  func uselessConnections() {
    for key in 1...100 as ClosedRange<UInt64> {
      test.submit(key...key)
      if !test.links.isEmpty, !test.link.isClosed { test.cut() }
      test.pass(.milliseconds(50))
    }
    let waits = zip(test.connectTimes.dropFirst(), test.connectTimes).map { $0 - $1 }
    #expect(waits.prefix(5) == [50, 100, 200, 400, 800])
  }

  @Test("time goes on while a call is made again")
  func deadline() {
    test.submit(1, timeout: .milliseconds(120))
    test.settle()
    test.pass(.milliseconds(30))
    test.cut()
    test.pass(.milliseconds(50))
    #expect(test.link.calls.map(\.timeoutMilliseconds) == [40])
    test.pass(.milliseconds(40))
    #expect(test.error(1) == .deadlineExceeded)
  }

  // MARK: Failures

  @Test("UNAVAILABLE is made again after a while; other failures are not", arguments: FailureReason.allCases)
  func failures(_ reason: FailureReason) throws {
    test.submit(1...1)
    test.say(test.link.server.failure(1, reason))
    guard reason.code == .unavailable else {
      test.pass(.seconds(10))
      #expect(test.link.calls.count == 1)
      if reason.code == .deadlineExceeded { return }
      guard case .failed(let failure) = test.error(1) else { Issue.record("no failure"); return }
      #expect(failure.code == reason.code && failure.codeNumber == reason.code.rawValue)
      #expect(failure.reason == reason && failure.reasonName == reason.rawValue)
      #expect(failure.violations.map(\.field) == ["prefix"])
      return
    }
    #expect(test.link.calls.count == 1)
    test.pass(.milliseconds(50))
    #expect(test.link.calls.map(\.id) == [1, 2])
    test.say(test.link.server.failure(2, reason))
    test.pass(.milliseconds(99))
    #expect(test.link.calls.count == 2)
    test.pass(.milliseconds(1))
    #expect(test.link.calls.map(\.id) == [1, 2, 3])
    test.say(test.link.server.failure(3, reason))
    guard case .failed(let failure) = test.error(1) else { Issue.record("no failure"); return }
    #expect(failure.code == .unavailable)
  }

  @Test("UNAVAILABLE is told at once where time would be over before the call is made again")
  func unavailableTooLate() {
    test.submit(1, timeout: .milliseconds(50))
    test.settle()
    test.say(test.link.server.failure(1, .draining))
    guard case .failed = test.error(1) else { Issue.record("no failure"); return }
  }

  @Test("a call that rests can be taken back, and its time can run out")
  func resting() {
    test.submit(1...1)
    test.submit(2, timeout: .milliseconds(90))
    test.settle()
    test.say(test.link.server.failure(1, .starting) + test.link.server.failure(2, .starting))
    test.dispatcher.cancel(key: 1)
    #expect(test.wasCancelled(1))
    test.pass(.milliseconds(50))
    #expect(test.link.calls.map(\.id) == [1, 2, 3])
    test.say(test.link.server.failure(3, .starting))
    #expect(test.ended == [1, 2])
  }

  @Test("a number and a reason of a later version are handed on")
  func unknownFailure() {
    test.submit(1...1)
    test.say(test.link.server.failure(1, code: 7, reason: "NOT_YOURS"))
    guard case .failed(let failure) = test.error(1) else { Issue.record("no failure"); return }
    #expect(failure.code == nil && failure.codeNumber == 7)
    #expect(failure.reason == nil && failure.reasonName == "NOT_YOURS")
    #expect("\(ClientError.failed(failure))" == "the call failed with status 7 NOT_YOURS: it failed")
  }

  @Test("what has no meaning is not made again")
  func violation() {
    test.submit(1...2)
    test.say(WireScript.faultyReply(1))
    #expect(test.error(1) == .protocolViolation("a reply cannot be read"))
    #expect(test.ended == [1])
    test.say(WireScript.garbageFrame)
    #expect(test.error(2) == .protocolViolation("a frame cannot be read"))
    #expect(test.link.isClosed)
  }
}
