import Testing
import TreffProtocol

@testable import TreffClient

@Suite("CallDispatcher")
struct CallDispatcherTests {
  private let test = DispatcherUnderTest()

  @Test("connects on the first call, and once")
  func lazy() throws {
    test.settle()
    test.pass(.seconds(100))
    #expect(test.connectTimes == [])
    test.connects = nil
    test.submit(1...3)
    test.submit(4...4)
    #expect(test.connectTimes == [100_000])
    test.didConnect(true)
    test.settle()
    #expect(test.link.calls.map(\.request) == (1...4).map(Request.numbered))
    for key in [3, 1, 4, 2] as [UInt64] { test.answer(key) }
    for key in 1...4 as ClosedRange<UInt64> {
      #expect(try test.result(key) == .suggest(.echo(.numbered(Int(key)))))
    }
    #expect(test.links.count == 1)
  }

  @Test("further calls wait for their turn, in order")
  func turns() {
    test.submit(1...1_500)
    #expect(test.link.calls.count == 1_024)
    test.answer(700)
    test.answer(5)
    #expect(test.link.calls.map(\.request) == (1...1_026).map(Request.numbered))
    test.dispatcher.cancel(key: 1_027)
    test.dispatcher.cancel(key: 9)
    test.settle()
    #expect(test.link.calls.last?.request == .numbered(1_028))
    #expect(test.link.frames.contains(.cancel(id: 9)))
    #expect(test.dispatcher.connection?.callsInFlight == 1_024)
  }

  @Test("what is asked at once leaves with one write, taking back included")
  func oneWrite() {
    test.submit(1...1_024)
    #expect(test.link.writeCount == 1)
    for key in 1...500 as ClosedRange<UInt64> { test.dispatcher.cancel(key: key) }
    test.submit(1_025...1_100)
    #expect(test.link.writeCount == 2)
    #expect(test.link.frames.count == 1_024 + 500 + 76)
  }

  @Test("many long calls leave a piece at a time, and all of them do")
  func longCalls() {
    for key in 1...20 as ClosedRange<UInt64> {
      let prefix = String(repeating: "x", count: 300_000)
      test.submit(key, request: .suggest(SuggestRequest(prefix: prefix)))
    }
    test.settle()
    #expect(test.link.calls.count == 20)
  }

  @Test("a request that is too long fails alone")
  func tooLong() {
    test.submit(1, request: .suggest(SuggestRequest(prefix: String(repeating: "x", count: 4_194_304))))
    test.submit(2...2)
    guard case .requestTooLong(let count, let limit) = test.error(1) else { Issue.record("no error"); return }
    #expect(count > limit && limit == 4_194_304)
    #expect(test.link.calls.map(\.id) == [1])
  }

  @Test("a new connection before ids run out, while the old one finishes")
  func ids() throws {
    var configuration = ClientConfiguration()
    configuration.idMax = 2
    let test = DispatcherUnderTest(configuration)
    test.submit(1...2)
    let old = test.link
    test.submit(3...3)
    #expect(test.links.count == 2)
    test.answer(1, on: old)
    test.submit(4...4)
    #expect(test.links.count == 2)
    #expect(test.link.calls.map(\.request) == [.numbered(3), .numbered(4)])
    #expect(test.link.calls.map(\.id) == [1, 2])
    #expect(!old.isClosed)
    test.answer(2, on: old)
    #expect(old.isClosed)
    #expect(test.ended == [1, 2])
  }

  // MARK: Deadlines

  @Test("the server is told the time that is left, rounded up")
  func timeLeft() {
    test.connects = nil
    test.submit(1, timeout: .milliseconds(100))
    test.submit(2, timeout: .nanoseconds(20_000_001))
    test.submit(3, timeout: .seconds(1_000_000_000))
    test.settle()
    test.pass(.milliseconds(10))
    test.didConnect(true)
    test.settle()
    #expect(test.link.calls.map(\.timeoutMilliseconds) == [90, 11, .max])
  }

  @Test("no time is no call")
  func noTime() {
    test.submit(1, timeout: .zero)
    test.submit(2, timeout: .seconds(-1))
    test.settle()
    #expect(test.error(1) == .deadlineExceeded && test.error(2) == .deadlineExceeded)
    #expect(test.connectTimes == [])
  }

  @Test("time runs out while connecting, waiting and in flight, to the millisecond")
  func deadlines() {
    test.connects = nil
    test.submit(1, timeout: .milliseconds(30))
    test.settle()
    test.pass(.milliseconds(29))
    #expect(test.ended == [])
    test.pass(.milliseconds(1))
    #expect(test.error(1) == .deadlineExceeded)
    test.didConnect(true)
    test.submit(2...1_025)
    test.submit(1_026, timeout: .milliseconds(10))
    test.submit(1_027, timeout: .milliseconds(20))
    test.settle()
    #expect(test.link.calls.count == 1_024)
    test.pass(.milliseconds(10))
    #expect(test.error(1_026) == .deadlineExceeded)
    test.answer(2)
    test.pass(.milliseconds(10))
    #expect(test.error(1_027) == .deadlineExceeded)
    #expect(test.link.frames.filter { $0 == .cancel(id: 1_025) }.count == 1)
    test.pass(.seconds(5))
    #expect(test.ended.count == 1_027)
  }

  @Test("the server's word that time ran out is taken")
  func serverDeadline() {
    test.submit(1...1)
    test.say(test.link.server.failure(1, .deadlinePassed))
    #expect(test.error(1) == .deadlineExceeded)
    #expect(test.link.calls.count == 1)
  }

  @Test("ended calls are not kept for their deadlines")
  func sweep() {
    test.submit(1...10)
    for key in 11...3_000 as ClosedRange<UInt64> {
      test.submit(key...key)
      test.answer(key)
    }
    #expect(test.ended.count == 2_990)
    #expect(test.dispatcher.deadlineCount < 1_100)
  }

  // MARK: Taking back

  @Test("a call is taken back while it waits, is in flight, and has ended")
  func cancel() throws {
    test.connects = nil
    test.submit(1...2)
    test.dispatcher.cancel(key: 1)
    #expect(test.wasCancelled(1))
    test.didConnect(true)
    test.settle()
    #expect(test.link.calls.map(\.request) == [.numbered(2)])
    test.submit(3...3)
    test.dispatcher.cancel(key: 2)
    test.settle()
    #expect(test.wasCancelled(2))
    #expect(test.link.frames.last == .cancel(id: 1))
    test.answer(3)
    test.dispatcher.cancel(key: 3)
    test.dispatcher.cancel(key: 99)
    test.settle()
    #expect(try test.result(3) != nil)
    #expect(test.link.frames.count == 3)
  }

  // MARK: Closing

  @Test("closing lets calls under way end and takes no further ones")
  func close() throws {
    test.submit(1...1)
    #expect(!test.dispatcher.isDone)
    test.dispatcher.close()
    test.submit(2...2)
    #expect(test.error(2) == .closed)
    #expect(!test.dispatcher.isDone)
    test.answer(1)
    #expect(try test.result(1) != nil)
    #expect(test.dispatcher.isDone)
  }

  @Test("closing at once ends all")
  func closeAtOnce() {
    test.connects = nil
    test.submit(1...3)
    test.dispatcher.closeAtOnce()
    #expect((1...3).allSatisfy { test.error($0) == .closed })
    #expect(test.dispatcher.isDone)
  }
}
