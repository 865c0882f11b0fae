internal import CProtobufC

/// Messages' fields as JSON has them, by the message's type. Made when a type is met first, for names are strings.
final class JSONFields {
  private var fields: [UnsafePointer<ProtobufCMessageDescriptor>: [JSONField]] = [:]

  /// The fields of a type, in the order of their numbers.
  /// - Precondition: each has a JSON form, which a test holds all messages of the contract to.
  func fields(of type: UnsafePointer<ProtobufCMessageDescriptor>) -> [JSONField] {
    if let known = fields[type] { return known }
    let made = (0..<Int(type.pointee.n_fields)).map { index in
      guard let field = JSONField(type.pointee.fields[index]) else {
        preconditionFailure("a field of \(String(cString: type.pointee.name)) has no JSON form")
      }
      return field
    }
    fields[type] = made
    return made
  }
}
