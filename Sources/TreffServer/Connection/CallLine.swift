internal import NIOCore
internal import TreffProtocol

/// The calls of one connection that have not ended, each in line for a little more work.
struct CallLine {
  private let answerByteCountMax: Int
  private var calls = CircularBuffer<CallInFlight>()
  private var answerByteCount = 0
  /// The batch that is worked on alone, where too much of several is held.
  private var soleBatch: UInt32?

  /// The bytes of the calls' frames.
  private(set) var requestByteCount = 0

  /// - Parameter answerByteCountMax: how much of unfinished batches is held before only one of them is worked on.
  init(answerByteCountMax: Int) { self.answerByteCountMax = answerByteCountMax }

  var isEmpty: Bool { calls.isEmpty }
  var count: Int { calls.count }

  /// Puts a call at the end of the line.
  mutating func append(_ call: CallInFlight) {
    calls.append(call)
    requestByteCount += call.byteCount
    answerByteCount += call.answerByteCount
  }

  /// Takes the first call out, to be put back or ended.
  mutating func removeFirst() -> CallInFlight { taken(calls.removeFirst()) }

  /// Takes a call out for good.
  mutating func remove(id: UInt32) -> CallInFlight? {
    guard let index = calls.firstIndex(where: { $0.id == id }) else { return nil }
    didEnd(id)
    return taken(calls.remove(at: index))
  }

  /// A call that was taken out will not be put back.
  mutating func didEnd(_ id: UInt32) {
    if soleBatch == id { soleBatch = nil }
  }

  /// Whether a call that was just taken out may be worked on: answers of small requests can be large, so where too much
  /// of unfinished ones is held, one batch goes on alone until it has ended.
  mutating func mayAdvance(_ call: CallInFlight) -> Bool {
    guard call.method == .batchMatch, answerByteCount + call.answerByteCount > answerByteCountMax else {
      return true
    }
    soleBatch = soleBatch ?? call.id
    return soleBatch == call.id
  }

  private mutating func taken(_ call: CallInFlight) -> CallInFlight {
    requestByteCount -= call.byteCount
    answerByteCount -= call.answerByteCount
    return call
  }
}
