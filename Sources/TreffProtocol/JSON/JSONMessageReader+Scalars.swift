internal import CProtobufC
internal import CTreffProto

// Values that are no message, as protobuf's JSON form writes them.

extension JSONMessageReader {
  /// A text's bytes in the arena.
  func text(_ value: any SingleValueDecodingContainer) throws -> ProtobufCBinaryData {
    var text = try value.decode(String.self)
    return try text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return ProtobufCBinaryData(len: 0, data: nil)
      }
      let copy = try allocate(bytes.count)
      copy.copyMemory(from: start, byteCount: bytes.count)
      return ProtobufCBinaryData(len: bytes.count, data: copy.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// A number or its digits as a text: programs whose numbers are doubles cannot write the large ones otherwise.
  func integer<Number: FixedWidthInteger & Decodable>(_ value: any SingleValueDecodingContainer) throws
    -> Number
  {
    if let number = try? value.decode(Number.self) { return number }
    let digits = try value.decode(String.self)
    // Swift would take a plus sign.
    guard digits.utf8.first != UInt8(ascii: "+"), let number = Number(digits) else {
      throw MessageFault(.malformed)
    }
    return number
  }

  /// A number, or a text for those that JSON's numbers lack.
  func double(_ value: any SingleValueDecodingContainer) throws -> Double {
    if let number = try? value.decode(Double.self) { return number }
    switch try value.decode(String.self) {
    case "NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: throw MessageFault(.malformed)
    }
  }

  /// One of several by its name, or by its number, which may be one of a later version.
  func choice(
    _ value: any SingleValueDecodingContainer, _ type: UnsafePointer<ProtobufCEnumDescriptor>
  ) throws -> CInt {
    if let number = try? value.decode(CInt.self) { return number }
    let name = try value.decode(String.self)
    guard let known = protobuf_c_enum_descriptor_get_value_by_name(type, name) else {
      throw MessageFault(.malformed)
    }
    return known.pointee.value
  }
}
