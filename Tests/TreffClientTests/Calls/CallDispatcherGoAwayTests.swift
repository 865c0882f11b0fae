import Testing
import TreffProtocol
import TreffTesting

@testable import TreffClient

@Suite("CallDispatcher: servers that go")
struct CallDispatcherGoAwayTests {
  private let test = DispatcherUnderTest()

  @Test("the first GoAway sends new calls elsewhere; the second takes those above the last along")
  func twoFarewells() throws {
    test.submit(1...3)
    test.answer(1)
    let old = test.link
    test.say(old.server.goAway(.max), on: old)
    #expect(test.links.count == 1)
    test.submit(4...4)
    #expect(test.links.count == 2)
    #expect(test.link.calls.map(\.request) == [.numbered(4)])
    test.say(old.server.goAway(2), on: old)
    #expect(test.link.calls.map(\.request) == [.numbered(4), .numbered(3)])
    test.answer(3)
    test.answer(4)
    test.answer(2, on: old)
    #expect(test.ended == [1, 3, 4, 2])
    #expect(old.isClosed && !test.link.isClosed)
    for key in 1...4 as ClosedRange<UInt64> {
      #expect(try test.result(key) == .suggest(.echo(.numbered(Int(key)))))
    }
  }

  @Test("deadlines hold on a connection that finishes")
  func deadline() {
    test.submit(1...2)
    test.answer(1)
    let old = test.link
    test.say(old.server.goAway(.max))
    test.pass(.seconds(5))
    #expect(test.error(2) == .deadlineExceeded)
    #expect(old.frames.last == .cancel(id: 2))
    test.say(old.server.goAway(2), on: old)
    #expect(old.isClosed)
  }

  @Test(
    "where no other connection can be had the old one takes the calls meanwhile, with pauses between attempts"
  )
  func nowhereElse() {
    test.submit(1...1)
    test.answer(1)
    let old = test.link
    test.say(old.server.goAway(.max))
    test.connects = false
    test.submit(2...2)
    #expect(old.calls.map(\.request) == [.numbered(1), .numbered(2)])
    test.pass(.milliseconds(49))
    test.submit(3...3)
    #expect(test.connectTimes == [0, 0])
    test.connects = true
    test.pass(.milliseconds(1))
    test.submit(4...4)
    #expect(test.links.count == 2)
    #expect(test.link.calls.map(\.request) == [.numbered(4)])
    #expect(!old.isClosed)
    for key in 2...3 as ClosedRange<UInt64> { test.answer(key, on: old) }
    #expect(old.isClosed)
    #expect(test.ended == [1, 2, 3])
  }

  @Test("a server that asks whoever comes to go is asked less and less often, and answers meanwhile")
  func alwaysGoing() {
    for (round, wait) in ([50, 100, 200, 400] as [Int64]).enumerated() {
      let key = UInt64(2 * round + 1)
      test.submit(key...key)
      #expect(test.links.count == round + 1)
      test.say(test.link.server.goAway(.max))
      test.submit(key + 1...key + 1)
      #expect(test.link.calls.map(\.request) == [.numbered(Int(key)), .numbered(Int(key + 1))])
      test.pass(.milliseconds(wait))
    }
    #expect(test.ended == [])
  }

  @Test("calls lost on a connection that finishes are made again on the new one")
  func lost() throws {
    test.submit(1...2)
    test.answer(1)
    let old = test.link
    test.say(old.server.goAway(.max))
    test.submit(3...3)
    test.cut(old)
    #expect(test.link.calls.map(\.request) == [.numbered(3), .numbered(2)])
  }

  @Test("a server that is full is tried again, and then told of")
  func full() {
    test.submit(1...1)
    for wait in [50, 100, 0] {
      test.say(test.link.server.goAway(0, code: 8))
      test.pass(.milliseconds(wait))
    }
    #expect(test.links.count == 3)
    #expect(
      test.error(1) == .cannotConnect("the server said farewell with 8: the server is going"))
  }

  @Test("what a server that goes has never begun was no attempt")
  func neverBegun() {
    test.submit(1...1)
    for wait in [50, 100, 200, 400] {
      test.say(test.link.server.goAway(0))
      test.pass(.milliseconds(wait))
    }
    #expect(test.links.count == 5)
    test.answer(1)
    #expect(test.ended == [1])
  }

  @Test("a server that does not understand us is not tried again", arguments: [3, 12] as [UInt32])
  func misunderstood(_ code: UInt32) {
    test.submit(1...1)
    test.say(test.link.server.goAway(0, code: code))
    guard case .protocolViolation = test.error(1) else { Issue.record("no violation"); return }
    test.pass(.seconds(5))
    #expect(test.links.count == 1)
  }

  @Test("an idle connection that the server closes is made again on the next call")
  func idle() {
    test.submit(1...1)
    test.answer(1)
    test.say(test.link.server.goAway(1, code: 14))
    test.pass(.seconds(60))
    #expect(test.links.count == 1)
    test.submit(2...2)
    #expect(test.links.count == 2)
  }

  @Test("a server that says farewell after each answer gets only so many connections at a time")
  func manyFarewells() {
    for round in 0..<50 as Range<UInt64> {
      test.submit(2 * round + 1...2 * round + 2)
      test.answer(2 * round + 1)
      test.say(test.link.server.goAway(.max))
      #expect(test.links.count { !$0.isClosed } <= 9)
    }
  }

  @Test("a silent connection is pinged and left; its calls are made again")
  func silence() {
    test.submit(1, timeout: .seconds(200))
    test.settle()
    test.say([])
    test.pass(.seconds(60))
    #expect(test.link.frames.last == .ping(opaque: 1))
    test.pass(.seconds(11))
    #expect(test.links.count == 2)
    #expect(test.link.calls.count == 1)
  }

  // MARK: All of it together

  @Test("whatever happens, each call ends once and in time", arguments: 0..<100 as Range<UInt64>)
  func anything(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var configuration = ClientConfiguration()
    configuration.callsInFlightMax = 4
    configuration.idMax = 30
    let test = DispatcherUnderTest(configuration)
    var key: UInt64 = 0
    for _ in 0..<600 {
      test.connects = [true, true, true, false, nil].randomElement(using: &random) ?? true
      let open = test.links.filter { !$0.isClosed }
      let link = open.randomElement(using: &random)
      switch Int.random(in: 0..<14, using: &random) {
      case 0...4:
        key += 1
        test.submit(key, timeout: .milliseconds(.random(in: 1...3_000, using: &random)))
        test.settle()
      case 5...8:
        guard let link, let call = link.calls.randomElement(using: &random) else { break }
        test.say(link.server.echo(call), on: link)
      case 9:
        guard let link, let call = link.calls.randomElement(using: &random) else { break }
        test.say(link.server.failure(call.id, .draining), on: link)
      case 10: if let link { test.cut(link) }
      case 11:
        guard let link else { break }
        let lastID = Bool.random(using: &random) ? .max : UInt32.random(in: 0...40, using: &random)
        test.say(link.server.goAway(lastID), on: link)
      case 12:
        if key > 0 { test.dispatcher.cancel(key: .random(in: 1...key, using: &random)) }
        test.settle()
      default: test.pass(.milliseconds(.random(in: 0...200, using: &random)))
      }
      #expect(test.links.allSatisfy { $0.connection.callsInFlight <= 4 })
      if test.isConnecting { test.finishConnecting(Bool.random(using: &random)) }
    }
    test.pass(.seconds(4))
    #expect(test.ended.sorted() == Array(1...key))
    for link in test.links { #expect(link.calls.map(\.id) == link.calls.indices.map { UInt32($0 + 1) }) }
    for key in 1...key {
      if case .success(let response) = test.outcome(key) {
        #expect(response == .suggest(.echo(.numbered(Int(key)))))
      }
    }
  }
}
