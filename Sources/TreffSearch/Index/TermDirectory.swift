#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Finds a term's number by its bytes: a hash table over the sorted term dictionary, made when an index is opened.
///
/// Reading a need asks for hundreds of words, most of which no document has. Halving took some sixteen comparisons for
/// each, in as many corners of the memory; most are refused here by one bit of a filter that stays in the processor's
/// cache.
struct TermDirectory: Sendable {
  /// One more than a term's number, by the term's hash; 0 where there is none. At most half of the slots are taken.
  private let slots: [UInt32]
  /// A bit for each term's hash, and many more that are not set.
  private let filter: [UInt64]

  private static let filterBitsPerSlot = 8

  init(termBytes: UnsafeBufferPointer<UInt8>, termOffsets: UnsafeBufferPointer<UInt32>) {
    let termCount = termOffsets.count - 1
    var slotCount = 64
    while slotCount < 2 * termCount { slotCount *= 2 }
    var slots = [UInt32](repeating: 0, count: slotCount)
    var filter = [UInt64](repeating: 0, count: slotCount * Self.filterBitsPerSlot / 64)
    for number in 0..<termCount {
      let bytes = termBytes[Int(termOffsets[number])..<Int(termOffsets[number + 1])]
      let hash = Self.hash(UnsafeBufferPointer(rebasing: bytes))
      var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = UInt32(number) + 1
      let bit = Self.bit(of: hash, among: filter.count)
      filter[bit.word] |= bit.mask
    }
    self.slots = slots
    self.filter = filter
  }

  /// The number of the term whose bytes are those of two parts, one behind the other.
  func number(
    of head: UnsafeBufferPointer<UInt8>, _ tail: UnsafeBufferPointer<UInt8>,
    termBytes: UnsafeBufferPointer<UInt8>, termOffsets: UnsafeBufferPointer<UInt32>
  ) -> Int? {
    let hash = Self.hash(tail, after: Self.hash(head))
    let bit = Self.bit(of: hash, among: filter.count)
    guard filter[bit.word] & bit.mask != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let start = Int(termOffsets[number])
      if Int(termOffsets[number + 1]) - start == head.count + tail.count,
        Self.equal(head, termBytes, start), Self.equal(tail, termBytes, start + head.count)
      {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Where a hash stands in the filter: told by its upper half, as the slot is by its lower.
  private static func bit(of hash: UInt64, among wordCount: Int) -> (word: Int, mask: UInt64) {
    (Int(hash >> 38) & (wordCount - 1), 1 << (hash >> 32 & 63))
  }

  private static func equal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ termBytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Bool {
    guard let bytesStart = bytes.baseAddress, let termStart = termBytes.baseAddress else {
      return bytes.isEmpty
    }
    return memcmp(bytesStart, termStart + start, bytes.count) == 0
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, after hash: UInt64 = 0xCBF2_9CE4_8422_2325)
    -> UInt64
  {
    var hash = hash
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
