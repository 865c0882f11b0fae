internal import CProtobufC
internal import CTreffProto

// The envelope's smaller messages between Swift and C.

extension Failure: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Failure>?) -> Void {
    treffsikker__v1__failure__init
  }

  init(reading layout: Treffsikker__V1__Failure) throws(MessageFault) {
    id = layout.id
    code = layout.code
    message = try String(reading: layout.message, field: "message")
    reason = try String(reading: layout.reason, field: "reason")
    violations = try [FieldViolation](
      reading: layout.violations, count: layout.n_violations, field: "violations")
  }

  func write(to layout: inout Treffsikker__V1__Failure, in arena: Arena) {
    layout.id = id
    layout.code = code
    layout.message = message.written(in: arena)
    layout.reason = reason.written(in: arena)
    layout.n_violations = violations.count
    layout.violations = violations.written(in: arena)
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

extension GoAway: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__GoAway>?) -> Void {
    treffsikker__v1__go_away__init
  }

  init(reading layout: Treffsikker__V1__GoAway) throws(MessageFault) {
    lastID = layout.last_id
    code = layout.code
    message = try String(reading: layout.message, field: "message")
  }

  func write(to layout: inout Treffsikker__V1__GoAway, in arena: Arena) {
    layout.last_id = lastID
    layout.code = code
    layout.message = message.written(in: arena)
  }
}

/// A key and a value beside a call.
struct Metadata: WireMessage {
  let key: String
  let value: String

  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Metadata>?) -> Void {
    treffsikker__v1__metadata__init
  }

  init(key: String, value: String) {
    self.key = key
    self.value = value
  }

  init(reading layout: Treffsikker__V1__Metadata) throws(MessageFault) {
    key = try String(reading: layout.key, field: "key")
    value = try String(reading: layout.value, field: "value")
  }

  func write(to layout: inout Treffsikker__V1__Metadata, in arena: Arena) {
    layout.key = key.written(in: arena)
    layout.value = value.written(in: arena)
  }
}
