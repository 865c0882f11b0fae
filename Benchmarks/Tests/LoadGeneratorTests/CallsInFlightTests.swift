import Testing

@testable import load_generator

@Suite("CallsInFlight")
struct CallsInFlightTests {
  @Test("each call is taken once, in any order")
  func once() {
    var calls = CallsInFlight(depth: 16)
    var ids: [UInt32] = []
    while calls.hasRoom {
      ids.append(calls.nextID)
      calls.add(call: ids.count, since: 0, end: 0)
    }
    #expect(ids.count == 16)
    for id in ids.shuffled() {
      #expect(calls.take(id)?.id == id)
      #expect(calls.take(id) == nil)
    }
    #expect(calls.count == 0)
    #expect(calls.take(0) == nil)
  }

  @Test("a call that is never answered holds up only those far behind it")
  func straggler() {
    var calls = CallsInFlight(depth: 4)
    calls.add(call: 0, since: 0, end: 0)
    var made = 0
    while calls.hasRoom, made < 1_000 {
      let id = calls.nextID
      calls.add(call: 1, since: 0, end: 0)
      #expect(calls.take(id)?.call == 1)
      made += 1
    }
    #expect(made == 15)
    #expect(calls.find(PreparedCall.firstID)?.call == 0)
  }

  @Test("those above an id are taken together, in their order")
  func above() {
    var calls = CallsInFlight(depth: 8)
    for call in 0..<8 { calls.add(call: call, since: 0, end: 0) }
    #expect(calls.takeAll(above: PreparedCall.firstID + 4).map(\.call) == [5, 6, 7])
    #expect(calls.count == 5)
  }
}
