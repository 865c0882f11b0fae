/// As much of a frame as it takes to count a reply, read without unfolding it.
struct ReplyGlance {
  /// The id of the call that is answered.
  let id: UInt32

  /// Nil where the payload is no reply, or not laid out as every encoder known to us lays one out; what it is
  /// then takes a whole reading.
  init?(_ payload: UnsafeRawBufferPointer) {
    var cursor = Cursor(bytes: payload)
    guard cursor.byte() == 0x12, let length = cursor.varint(), length == cursor.left else { return nil }
    guard cursor.byte() == 0x08, let id = cursor.varint(), id <= UInt32.max else { return nil }
    if cursor.left > 0 {
      guard cursor.byte() == 0x12, let length = cursor.varint(), length == cursor.left else { return nil }
    }
    self.id = UInt32(id)
  }

  private struct Cursor {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    var left: UInt64 { UInt64(bytes.count - position) }

    mutating func byte() -> UInt8? {
      guard position < bytes.count else { return nil }
      defer { position += 1 }
      return bytes[position]
    }

    mutating func varint() -> UInt64? {
      var value: UInt64 = 0
      for shift in stride(from: UInt64(0), through: 63, by: 7) {
        guard let byte = byte() else { return nil }
        value |= UInt64(byte & 0x7f) << shift
        if byte < 0x80 { return value }
      }
      return nil
    }
  }
}
