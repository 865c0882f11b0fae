/// What falls due when, soonest first: a binary heap. Entries that lost their meaning stay until they are due or until
/// ``keep(where:)`` sweeps them out.
struct TimeQueue {
  private var entries: [(time: UInt64, key: UInt64)] = []

  /// How many entries there are.
  var count: Int { entries.count }

  /// When the first falls due.
  var first: UInt64? { entries.first?.time }

  /// Adds an entry.
  mutating func insert(_ key: UInt64, at time: UInt64) {
    entries.append((time, key))
    var child = entries.count - 1
    while child > 0, entries[child].time < entries[(child - 1) / 2].time {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the first entry where it is due.
  mutating func popDue(now: UInt64) -> UInt64? {
    guard let first = entries.first, first.time <= now else { return nil }
    let last = entries.removeLast()
    if !entries.isEmpty {
      entries[0] = last
      sink(from: 0)
    }
    return first.key
  }

  /// Keeps what still has a meaning.
  mutating func keep(where hasMeaning: (UInt64) -> Bool) {
    entries.removeAll { !hasMeaning($0.key) }
    for index in entries.indices.prefix(entries.count / 2).reversed() { sink(from: index) }
  }

  private mutating func sink(from index: Int) {
    var parent = index
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < entries.count && entries[child].time < entries[least].time {
        least = child
      }
      if least == parent { return }
      entries.swapAt(parent, least)
      parent = least
    }
  }
}
