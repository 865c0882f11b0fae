internal import CProtobufC

/// Makes messages' structs from parsed JSON, led by their types' descriptors. Keys that name no field are skipped.
struct JSONMessageReader {
  /// How deep messages may stand in one another: as in other implementations of protobuf, and ten times what the
  /// contract has.
  private static var depthMax: Int { 100 }

  let arena: Arena
  let fields: JSONFields
  /// Whether all of the JSON is.
  let isUTF8: Bool

  /// What is wrong where the parser finds a value, or all of the JSON, corrupt.
  var corruption: MessageFault { MessageFault(isUTF8 ? .malformed : .notUTF8) }

  /// The struct of a message, which must be an object.
  /// - Throws: ``MessageFault``, or what the parser throws.
  func message(
    _ type: UnsafePointer<ProtobufCMessageDescriptor>, from decoder: any Decoder, depth: Int
  ) throws -> UnsafeMutablePointer<ProtobufCMessage> {
    guard depth <= Self.depthMax else { throw MessageFault(.malformed) }
    let object = try decoder.container(keyedBy: JSONKey.self)
    let memory = try allocate(type.pointee.sizeof_message)
    protobuf_c_message_init(type, memory)
    for field in fields.fields(of: type) {
      guard let value = try value(of: field, in: object) else { continue }
      if let countOffset = field.countOffset {
        try readList(field, of: value, into: memory, countOffset: countOffset, depth: depth)
      } else {
        try locating(field.originalName) {
          try read(field.kind, from: value, into: memory + field.offset, depth: depth)
        }
      }
    }
    return memory.assumingMemoryBound(to: ProtobufCMessage.self)
  }

  /// A field's value; nil where it is absent or null, which stands for the default. Both spellings of the name are
  /// taken, but not side by side.
  private func value(
    of field: JSONField, in object: KeyedDecodingContainer<JSONKey>
  ) throws(MessageFault) -> (any Decoder)? {
    try locating(field.originalName) {
      let keys = field.keys.filter(object.contains)
      guard let key = keys.first, try !object.decodeNil(forKey: key) else { return nil }
      guard keys.count == 1 else { throw MessageFault(.malformed) }
      return try object.superDecoder(forKey: key)
    }
  }

  private func readList(
    _ field: JSONField, of value: any Decoder, into memory: UnsafeMutableRawPointer, countOffset: Int,
    depth: Int
  ) throws(MessageFault) {
    var values = try locating(field.originalName) { try value.unkeyedContainer() }
    guard let count = values.count, count > 0 else { return }
    let stride = field.kind.byteCount
    let list = try locating(field.originalName) { try allocate(count * stride) }
    for index in 0..<count {
      try locating("\(field.originalName)[\(index)]") {
        try read(field.kind, from: try values.superDecoder(), into: list + index * stride, depth: depth)
      }
    }
    (memory + field.offset).storeBytes(of: list, as: UnsafeMutableRawPointer.self)
    (memory + countOffset).storeBytes(of: count, as: Int.self)
  }

  private func read(
    _ kind: JSONField.Kind, from decoder: any Decoder, into memory: UnsafeMutableRawPointer, depth: Int
  ) throws {
    let value = try decoder.singleValueContainer()
    switch kind {
    case .text: memory.storeBytes(of: try text(value), as: ProtobufCBinaryData.self)
    case .uint32: memory.storeBytes(of: try integer(value), as: UInt32.self)
    case .uint64: memory.storeBytes(of: try integer(value), as: UInt64.self)
    case .double: memory.storeBytes(of: try double(value), as: Double.self)
    case .bool: memory.storeBytes(of: try value.decode(Bool.self) ? 1 : 0, as: protobuf_c_boolean.self)
    case .choice(let type): memory.storeBytes(of: try choice(value, type), as: CInt.self)
    case .message(let type):
      memory.storeBytes(
        of: try message(type, from: decoder, depth: depth + 1),
        as: UnsafeMutablePointer<ProtobufCMessage>.self)
    }
  }

  /// Runs `body` and tells a fault in it by its place in the message.
  private func locating<Result>(
    _ place: @autoclosure () -> String, _ body: () throws -> Result
  ) throws(MessageFault) -> Result {
    do {
      return try body()
    } catch let fault as MessageFault {
      throw fault.within(place())
    } catch DecodingError.typeMismatch {
      throw MessageFault(.malformed, field: place())
    } catch {
      throw corruption.within(place())
    }
  }

  /// Memory in the arena.
  /// - Throws: ``MessageFault`` above what the message may unfold into.
  func allocate(_ byteCount: Int) throws(MessageFault) -> UnsafeMutableRawPointer {
    guard let memory = arena.allocate(byteCount) else { throw MessageFault(.malformed) }
    return memory
  }
}
