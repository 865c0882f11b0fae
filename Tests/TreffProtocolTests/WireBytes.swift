/// Protobuf's bytes by hand, right and wrong: nothing here knows of the code that is tested.
enum WireBytes {
  static func varint(_ value: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  /// What stands before each value: the field's number and how its bytes are to be taken.
  static func tag(_ field: UInt64, type: UInt64) -> [UInt8] { varint(field << 3 | type) }

  static func number(_ field: UInt64, _ value: UInt64) -> [UInt8] { tag(field, type: 0) + varint(value) }

  static func bytes(_ field: UInt64, _ value: [UInt8]) -> [UInt8] {
    tag(field, type: 2) + varint(UInt64(value.count)) + value
  }

  static func text(_ field: UInt64, _ value: String) -> [UInt8] { bytes(field, Array(value.utf8)) }

  /// The same bytes many times over.
  static func repeated(_ unit: [UInt8], count: Int) -> [UInt8] {
    var bytes = unit
    while bytes.count < unit.count * count { bytes += bytes }
    return Array(bytes.prefix(unit.count * count))
  }

  /// A frame's payload with one kind in it.
  static func frame(_ kind: UInt64, _ content: [UInt8]) -> [UInt8] { bytes(kind, content) }

  /// A frame on the wire.
  static func headed(_ payload: [UInt8]) -> [UInt8] {
    let count = UInt32(payload.count)
    return [0] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + payload
  }

  static func call(_ id: UInt64, _ method: String, _ message: [UInt8]) -> [UInt8] {
    number(1, id) + text(2, method) + bytes(5, message)
  }

  static func reply(_ id: UInt64, _ message: [UInt8]) -> [UInt8] { number(1, id) + bytes(2, message) }
}
