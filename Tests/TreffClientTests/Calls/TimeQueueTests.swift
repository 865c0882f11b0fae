import Testing
import TreffTesting

@testable import TreffClient

@Suite("TimeQueue")
struct TimeQueueTests {
  @Test("gives what is due, soonest first, like a sorted list does", arguments: 0..<50 as Range<UInt64>)
  func order(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var queue = TimeQueue()
    var list: [(time: UInt64, key: UInt64)] = []
    for key in 0..<400 as Range<UInt64> {
      switch UInt64.random(in: 0..<10, using: &random) {
      case 0:
        let odd = UInt64.random(in: 2..<5, using: &random)
        queue.keep { $0 % odd != 0 }
        list.removeAll { $0.key % odd == 0 }
      case 1...3:
        let now = UInt64.random(in: 0..<1_000, using: &random)
        let due = list.filter { $0.time <= now }.map(\.time).sorted()
        var given: [UInt64] = []
        while let first = queue.first, let key = queue.popDue(now: now) {
          given.append(first)
          list.removeAll { $0.key == key }
        }
        #expect(given == due)
      default:
        let time = UInt64.random(in: 0..<1_000, using: &random)
        queue.insert(key, at: time)
        list.append((time, key))
      }
      #expect(queue.first == list.map(\.time).min())
      #expect(queue.count == list.count)
    }
  }
}
