internal import NIOCore
internal import TreffProtocol

/// The calls of one connection that have not ended: each in line for a little more work, or taken out for it.
struct CallLine {
  private let answerByteCountMax: Int
  private var waiting = CircularBuffer<CallInFlight>()
  /// Those that are quickly done, and go before all others. Few connections ever have one, so there is no room for them yet.
  private var quick = CircularBuffer<CallInFlight>(initialCapacity: 1)
  /// Those that are being worked on, as they were when they were taken.
  private var taken: [CallInFlight] = []
  private var answerByteCount = 0
  /// The batch that is worked on alone, where too much of several is held.
  private var soleBatch: UInt32?

  /// The bytes of the calls' frames.
  private(set) var requestByteCount = 0

  /// - Parameter answerByteCountMax: how much of unfinished batches is held before only one of them is worked on.
  init(answerByteCountMax: Int) { self.answerByteCountMax = answerByteCountMax }

  var isEmpty: Bool { count == 0 }
  var count: Int { quick.count + waiting.count + taken.count }

  /// Whether calls wait, and none is being worked on.
  var isReady: Bool { taken.isEmpty && !isEmpty }

  /// Puts a call at the end of the line, or behind the quick ones that go before it.
  mutating func append(_ call: CallInFlight) {
    if call.isQuick { quick.append(call) } else { waiting.append(call) }
    count(call)
  }

  /// Takes calls out to be worked on, or to be told that their time is over; see ``giveBack(_:isBegun:)``.
  mutating func take(countMax: Int, now: UInt64) -> [CallInFlight] {
    while taken.count < countMax, let call = quick.popFirst() { taken.append(call) }
    for _ in 0..<waiting.count where taken.count < countMax {
      let call = waiting.removeFirst()
      if call.isLate(now) || mayAdvance(call) { taken.append(call) } else { waiting.append(call) }
    }
    return taken
  }

  /// Puts back what was taken out and has not ended: what was begun to the end of the line, the rest where it was.
  mutating func giveBack(_ calls: [CallInFlight], isBegun: Bool) {
    let wanted = calls.filter { removeTaken($0.id) != nil }
    wanted.forEach { count($0) }
    if isBegun {
      waiting.append(contentsOf: wanted)
    } else {
      for call in wanted.reversed() {
        if call.isQuick { quick.prepend(call) } else { waiting.prepend(call) }
      }
    }
  }

  /// Takes a call out for good, wherever it is; nil where there is none.
  mutating func remove(id: UInt32) -> CallInFlight? {
    if soleBatch == id { soleBatch = nil }
    if let call = removeTaken(id) { return call }
    let call: CallInFlight
    if let index = quick.firstIndex(where: { $0.id == id }) {
      call = quick.remove(at: index)
    } else if let index = waiting.firstIndex(where: { $0.id == id }) {
      call = waiting.remove(at: index)
    } else {
      return nil
    }
    discount(call)
    return call
  }

  /// Takes all calls out for good.
  mutating func removeAll() -> [CallInFlight] {
    guard !isEmpty else { return [] }
    defer { self = CallLine(answerByteCountMax: answerByteCountMax) }
    return taken + quick + waiting
  }

  /// Whether a call may be worked on: answers of small requests can be large, so where too much of unfinished ones is
  /// held, one batch goes on alone until it has ended.
  private mutating func mayAdvance(_ call: CallInFlight) -> Bool {
    guard call.method == .batchMatch, answerByteCount > answerByteCountMax else { return true }
    soleBatch = soleBatch ?? call.id
    return soleBatch == call.id
  }

  private mutating func removeTaken(_ id: UInt32) -> CallInFlight? {
    guard let index = taken.firstIndex(where: { $0.id == id }) else { return nil }
    let call = taken.remove(at: index)
    discount(call)
    return call
  }

  private mutating func count(_ call: CallInFlight) {
    requestByteCount += call.byteCount
    answerByteCount += call.answerByteCount
  }

  private mutating func discount(_ call: CallInFlight) {
    requestByteCount -= call.byteCount
    answerByteCount -= call.answerByteCount
  }
}
