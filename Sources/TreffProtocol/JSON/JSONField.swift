internal import CProtobufC

/// A field of a message as protobuf's JSON form has it, and where its value stands in the message's struct.
struct JSONField {
  /// What a value, or an element of a list, is.
  enum Kind {
    case text
    case uint32
    case uint64
    case double
    case bool
    case choice(UnsafePointer<ProtobufCEnumDescriptor>)
    case message(UnsafePointer<ProtobufCMessageDescriptor>)

    /// The kind of a field of the generated C; nil for those that no message with a JSON form has.
    init?(_ field: ProtobufCFieldDescriptor) {
      switch field.type {
      // Scripts/generate-proto makes bytes of all texts. Fields that are bytes in proto/ too are in frame.proto alone,
      // and frames have no JSON form.
      case PROTOBUF_C_TYPE_BYTES: self = .text
      case PROTOBUF_C_TYPE_UINT32: self = .uint32
      case PROTOBUF_C_TYPE_UINT64: self = .uint64
      case PROTOBUF_C_TYPE_DOUBLE: self = .double
      case PROTOBUF_C_TYPE_BOOL: self = .bool
      case PROTOBUF_C_TYPE_ENUM:
        self = .choice(field.descriptor.assumingMemoryBound(to: ProtobufCEnumDescriptor.self))
      case PROTOBUF_C_TYPE_MESSAGE:
        self = .message(field.descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self))
      default: return nil
      }
    }

    /// How many bytes a value takes in a struct or list.
    var byteCount: Int {
      switch self {
      case .text: MemoryLayout<ProtobufCBinaryData>.stride
      case .uint32: MemoryLayout<UInt32>.stride
      case .uint64: MemoryLayout<UInt64>.stride
      case .double: MemoryLayout<Double>.stride
      case .bool: MemoryLayout<protobuf_c_boolean>.stride
      case .choice: MemoryLayout<CInt>.stride
      case .message: MemoryLayout<UnsafeMutableRawPointer?>.stride
      }
    }
  }

  /// As in proto/: `catalogue_version`.
  let originalName: String
  /// As JSON has it: `catalogueVersion`.
  let name: String
  /// The names that it is read by, each once.
  let keys: [JSONKey]
  let kind: Kind
  /// Where the value stands in the struct, in bytes; a list's elements stand behind a pointer there.
  let offset: Int
  /// Where the number of a list's elements stands; nil for a field that is no list.
  let countOffset: Int?

  /// The field of a struct; nil where its kind has no JSON form here.
  init?(_ field: ProtobufCFieldDescriptor) {
    guard let kind = Kind(field) else { return nil }
    self.kind = kind
    originalName = String(cString: field.name)
    name = Self.lowerCamelCase(originalName)
    keys = (name == originalName ? [name] : [name, originalName]).map(JSONKey.init(stringValue:))
    offset = Int(field.offset)
    switch field.label {
    case PROTOBUF_C_LABEL_NONE: countOffset = nil
    case PROTOBUF_C_LABEL_REPEATED: countOffset = Int(field.quantifier_offset)
    default: return nil
    }
  }

  /// Protobuf's rule: each `_` goes, and the letter behind it becomes a capital.
  private static func lowerCamelCase(_ name: String) -> String {
    let words = name.split(separator: "_", omittingEmptySubsequences: false)
    return words.dropFirst().reduce(into: words.first.map(String.init) ?? "") {
      $0 += $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}
