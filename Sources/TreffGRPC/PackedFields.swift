/// The fields with a length, texts and messages, of a packed protobuf message that is known to be sound.
struct PackedFields {
  private var fields: [UInt64: [ArraySlice<UInt8>]] = [:]

  init(_ bytes: some Sequence<UInt8>) {
    var rest = ArraySlice(Array(bytes))
    while !rest.isEmpty {
      let key = Self.takeNumber(&rest)
      switch key & 7 {
      case 0: _ = Self.takeNumber(&rest)
      case 1: rest = rest.dropFirst(8)
      case 2:
        let length = Int(Self.takeNumber(&rest))
        fields[key >> 3, default: []].append(rest.prefix(length))
        rest = rest.dropFirst(length)
      case 5: rest = rest.dropFirst(4)
      default: preconditionFailure("no such wire type in descriptors")
      }
    }
  }

  /// A field's values, in order.
  subscript(_ number: UInt64) -> [ArraySlice<UInt8>] { fields[number] ?? [] }

  /// A field's first value as text; empty where there is none.
  func text(_ number: UInt64) -> String {
    self[number].first.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = bytes.removeFirst()
      number |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { break }
    }
    return number
  }
}
