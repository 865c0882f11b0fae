// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// A field of the request and what is wrong with it.
public struct FieldViolation: Hashable, Sendable {
  /// The field's path in the request, as "municipality" or "requests[3].text".
  public var field: String
  /// For a person, in the caller's language.
  public var description: String

  /// What is not said has its default.
  public init(field: String = "", description: String = "") {
    self.field = field
    self.description = description
  }
}

extension FieldViolation: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__FieldViolation>?) -> Void {
    treffsikker__v1__field_violation__init
  }

  init(reading layout: Treffsikker__V1__FieldViolation) throws(MessageFault) {
    field = try String(reading: layout.field, field: "field")
    description = try String(reading: layout.description, field: "description")
  }

  func write(to layout: inout Treffsikker__V1__FieldViolation, in arena: Arena) {
    layout.field = field.written(in: arena)
    layout.description = description.written(in: arena)
  }
}
