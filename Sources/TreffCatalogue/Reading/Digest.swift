/// A 64-bit digest of texts in an order: the length of each and its bytes, eight at a time. It tells contents apart that
/// differ by accident or by work; it is no defence against forgery.
struct Digest {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      step(UInt64(bytes.count))
      var index = 0
      while index + 8 <= bytes.count {
        step(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index += 8
      }
      guard index < bytes.count else { return }
      var rest: UInt64 = 0
      while index < bytes.count {
        rest = rest << 8 | UInt64(bytes[index])
        index += 1
      }
      step(rest)
    }
  }

  private mutating func step(_ word: UInt64) {
    value = (value ^ word) &* 0xBF58_476D_1CE4_E5B9
    value ^= value >> 29
  }
}
