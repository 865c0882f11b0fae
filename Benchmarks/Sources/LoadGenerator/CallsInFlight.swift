/// A call that was begun and has not been answered.
struct CallInFlight {
  /// 0 where there is none.
  var id: UInt32 = 0
  /// Which of the prepared calls it is.
  var call = 0
  /// When it was due or sent: what its latency is counted from.
  var since: Int64 = 0
  /// How many bytes of the stream there are up to its frame's end.
  var end = 0
}

/// A connection's calls in flight, found by their ids, which ascend by one.
struct CallsInFlight {
  private var ring: [CallInFlight]
  private let mask: UInt32
  private let depth: Int
  /// How many there are.
  private(set) var count = 0
  /// The id that the next call gets.
  private(set) var nextID = PreparedCall.firstID

  /// - Parameter depth: how many calls may be in flight, at most.
  init(depth: Int) {
    // Answers come in any order, so that one old call may hold up those far behind it.
    var capacity = 1
    while capacity < 4 * depth { capacity *= 2 }
    ring = [CallInFlight](repeating: CallInFlight(), count: capacity)
    mask = UInt32(capacity - 1)
    self.depth = depth
  }

  /// Whether there is room for one more.
  var hasRoom: Bool { count < depth && nextID < .max - 1 && ring[Int(nextID & mask)].id == 0 }

  /// Adds a call under ``nextID``.
  mutating func add(call: Int, since: Int64, end: Int) {
    ring[Int(nextID & mask)] = CallInFlight(id: nextID, call: call, since: since, end: end)
    nextID += 1
    count += 1
  }

  /// The call with an id; nil where there is none.
  func find(_ id: UInt32) -> CallInFlight? {
    let found = ring[Int(id & mask)]
    return found.id == id && id != 0 ? found : nil
  }

  /// Takes out the call with an id; nil where there is none.
  mutating func take(_ id: UInt32) -> CallInFlight? {
    let slot = Int(id & mask)
    let found = ring[slot]
    guard found.id == id, id != 0 else { return nil }
    ring[slot].id = 0
    count -= 1
    return found
  }

  /// Takes out all calls above an id, in their order.
  mutating func takeAll(above id: UInt32 = 0) -> [CallInFlight] {
    let taken = ring.filter { $0.id > id }.sorted { $0.id < $1.id }
    for call in taken { _ = take(call.id) }
    return taken
  }
}
