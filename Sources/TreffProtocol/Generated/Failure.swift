// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// A call's failure.
public struct Failure: Hashable, Sendable {
  /// The call's id.
  public var id: UInt32
  /// A number of google.rpc.Code, never 0.
  public var code: UInt32
  /// For a person, in the caller's language. Never holds the need's text.
  public var message: String
  /// For a program: stable, as "MUNICIPALITY_UNKNOWN".
  public var reason: String
  /// Which fields are at fault, where it is a matter of fields.
  public var violations: [FieldViolation]

  /// What is not said has its default.
  public init(
    id: UInt32 = 0, code: UInt32 = 0, message: String = "", reason: String = "",
    violations: [FieldViolation] = []
  ) {
    self.id = id
    self.code = code
    self.message = message
    self.reason = reason
    self.violations = violations
  }
}

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
