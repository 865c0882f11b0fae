internal import CProtobufC
internal import CTreffProto

/// Writes messages in protobuf's JSON form, led by their types' descriptors. What has its default value is left out.
struct JSONMessageWriter {
  private let fields: JSONFields
  /// What was written so far.
  private(set) var output: [UInt8] = []

  init(_ fields: JSONFields) { self.fields = fields }

  /// Appends a message as an object.
  mutating func append(_ message: UnsafePointer<ProtobufCMessage>) {
    let memory = UnsafeRawPointer(message)
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    for field in fields.fields(of: message.pointee.descriptor) where !isDefault(field, in: memory) {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      append(name: field.name)
      output.append(UInt8(ascii: ":"))
      append(field, of: memory)
    }
    output.append(UInt8(ascii: "}"))
  }

  private func isDefault(_ field: JSONField, in memory: UnsafeRawPointer) -> Bool {
    if let countOffset = field.countOffset {
      return memory.load(fromByteOffset: countOffset, as: Int.self) == 0
    }
    let value = memory + field.offset
    return switch field.kind {
    case .text: value.load(as: ProtobufCBinaryData.self).len == 0
    case .uint32: value.load(as: UInt32.self) == 0
    // -0 is not the default.
    case .uint64, .double: value.load(as: UInt64.self) == 0
    case .bool: value.load(as: protobuf_c_boolean.self) == 0
    case .choice: value.load(as: CInt.self) == 0
    case .message: value.load(as: UnsafeRawPointer?.self) == nil
    }
  }

  private mutating func append(_ field: JSONField, of memory: UnsafeRawPointer) {
    guard let countOffset = field.countOffset else { return append(field.kind, memory + field.offset) }
    let list = memory.load(fromByteOffset: field.offset, as: UnsafeRawPointer.self)
    output.append(UInt8(ascii: "["))
    for index in 0..<memory.load(fromByteOffset: countOffset, as: Int.self) {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(field.kind, list + index * field.kind.byteCount)
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ kind: JSONField.Kind, _ value: UnsafeRawPointer) {
    switch kind {
    case .text:
      let text = value.load(as: ProtobufCBinaryData.self)
      append(text: UnsafeBufferPointer(start: text.data, count: text.len))
    case .uint32: append(plain: value.load(as: UInt32.self).description)
    // Programs whose numbers are doubles would lose its last bits.
    case .uint64: append(name: value.load(as: UInt64.self).description)
    case .double: append(value.load(as: Double.self))
    case .bool: append(plain: value.load(as: protobuf_c_boolean.self) == 0 ? "false" : "true")
    case .choice(let type):
      let number = value.load(as: CInt.self)
      if let known = protobuf_c_enum_descriptor_get_value(type, number) {
        append(name: String(cString: known.pointee.name))
      } else {
        append(plain: number.description)
      }
    case .message: append(value.load(as: UnsafePointer<ProtobufCMessage>.self))
    }
  }

  /// The shortest digits that are read back as the same number.
  private mutating func append(_ number: Double) {
    if number.isFinite {
      let digits = number.description
      append(plain: digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
    } else {
      append(name: number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
    }
  }

  private mutating func append(plain text: String) { output.append(contentsOf: text.utf8) }

  /// - Parameter name: letters, digits and signs that need no escape.
  private mutating func append(name: String) {
    output.append(UInt8(ascii: "\""))
    output.append(contentsOf: name.utf8)
    output.append(UInt8(ascii: "\""))
  }

  /// Escapes what JSON forbids in a text, and nothing more.
  private mutating func append(text: UnsafeBufferPointer<UInt8>) {
    output.append(UInt8(ascii: "\""))
    var start = text.startIndex
    for (index, byte) in text.enumerated() {
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      output.append(contentsOf: text[start..<index])
      start = index + 1
      append(escaped: byte)
    }
    output.append(contentsOf: text[start...])
    output.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): append(plain: "\\n")
    case UInt8(ascii: "\r"): append(plain: "\\r")
    case UInt8(ascii: "\t"): append(plain: "\\t")
    case 0..<0x20:
      append(plain: "\\u00")
      append(plain: byte < 0x10 ? "0" : "1")
      append(plain: String(byte & 0xF, radix: 16))
    default: output += [UInt8(ascii: "\\"), byte]
    }
  }
}
