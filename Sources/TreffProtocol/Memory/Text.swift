internal import CProtobufC

// Texts come from libprotobuf-c as bytes with a length, for it checks neither UTF-8 nor NUL.

extension String {
  /// Reads a text.
  /// - Throws: ``MessageFault`` where it is not UTF-8 or holds NUL.
  init(reading data: ProtobufCBinaryData, field: StaticString) throws(MessageFault) {
    guard data.len > 0 else {
      self = ""
      return
    }
    let bytes = UnsafeBufferPointer(start: data.data, count: data.len)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MessageFault(.notUTF8, field: "\(field)")
    }
    guard !bytes.contains(0) else { throw MessageFault(.hasNUL, field: "\(field)") }
    self = text
  }

  /// The text's bytes in the arena.
  func written(in arena: Arena) -> ProtobufCBinaryData {
    var text = self
    return text.withUTF8 { bytes in
      guard !bytes.isEmpty else { return ProtobufCBinaryData(len: 0, data: nil) }
      let copy = arena.allocate(UInt8.self, count: bytes.count)
      copy.update(from: bytes.baseAddress!, count: bytes.count)
      return ProtobufCBinaryData(len: bytes.count, data: copy)
    }
  }
}

extension [String] {
  /// Reads a repeated field of texts.
  init(
    reading list: UnsafeMutablePointer<ProtobufCBinaryData>?, count: Int, field: StaticString
  ) throws(MessageFault) {
    self.init()
    for index in 0..<count {
      do throws(MessageFault) {
        append(try String(reading: list![index], field: ""))
      } catch {
        throw error.within("\(field)[\(index)]")
      }
    }
  }

  /// A repeated field of texts in the arena; nil for none.
  func written(in arena: Arena) -> UnsafeMutablePointer<ProtobufCBinaryData>? {
    guard !isEmpty else { return nil }
    let list = arena.allocate(ProtobufCBinaryData.self, count: count)
    for (index, text) in enumerated() { (list + index).initialize(to: text.written(in: arena)) }
    return list
  }
}
