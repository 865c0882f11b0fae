internal import CProtobufC
internal import CTreffProto

/// A failure as a `google.rpc.Status`, which gRPC carries beside the status itself.
public struct StatusDetails: Hashable, Sendable {
  /// What there is to tell.
  public enum Detail: Hashable, Sendable {
    /// For programs: a reason, and whose it is.
    case errorInfo(reason: String, domain: String)
    /// The fields at fault.
    case badRequest([FieldViolation])
    /// For a person, in the language named.
    case localizedMessage(locale: String, message: String)
  }

  /// How the call ended.
  public var code: StatusCode
  /// For a person, in the caller's language.
  public var message: String
  /// What more there is to tell.
  public var details: [Detail]

  /// A failure.
  public init(code: StatusCode, message: String, details: [Detail]) {
    self.code = code
    self.message = message
    self.details = details
  }

  /// The packed `google.rpc.Status`.
  public var packed: [UInt8] {
    let arena = Arena()
    return withExtendedLifetime(arena) { Array(arena.pack(written(in: arena))) }
  }

  private func written(in arena: Arena) -> UnsafeMutablePointer<Google__Rpc__Status> {
    let layout = arena.new(google__rpc__status__init)
    layout.pointee.code = Int32(code.rawValue)
    layout.pointee.message = message.written(in: arena)
    let list = arena.allocate(UnsafeMutablePointer<Google__Protobuf__Any>?.self, count: details.count)
    for (index, detail) in details.enumerated() { (list + index).initialize(to: detail.written(in: arena)) }
    layout.pointee.n_details = details.count
    layout.pointee.details = list
    return layout
  }
}

extension StatusDetails.Detail {
  /// The message's full name, as `google.rpc.ErrorInfo`, and its bytes.
  public var message: (name: String, bytes: [UInt8]) {
    let arena = Arena()
    return withExtendedLifetime(arena) {
      let (name, bytes) = packed(in: arena)
      return (name, Array(bytes))
    }
  }

  fileprivate func written(in arena: Arena) -> UnsafeMutablePointer<Google__Protobuf__Any> {
    let (name, bytes) = packed(in: arena)
    let layout = arena.new(google__protobuf__any__init)
    layout.pointee.type_url = "type.googleapis.com/\(name)".written(in: arena)
    layout.pointee.value = ProtobufCBinaryData(
      len: bytes.count, data: UnsafeMutablePointer(mutating: bytes.baseAddress))
    return layout
  }

  private func packed(in arena: Arena) -> (name: String, UnsafeBufferPointer<UInt8>) {
    switch self {
    case .errorInfo(let reason, let domain):
      let layout = arena.new(google__rpc__error_info__init)
      layout.pointee.reason = reason.written(in: arena)
      layout.pointee.domain = domain.written(in: arena)
      return ("google.rpc.ErrorInfo", arena.pack(layout))
    case .badRequest(let violations):
      let layout = arena.new(google__rpc__bad_request__init)
      let list = arena.allocate(
        UnsafeMutablePointer<Google__Rpc__BadRequest__FieldViolation>?.self, count: violations.count)
      for (index, violation) in violations.enumerated() {
        let field = arena.new(google__rpc__bad_request__field_violation__init)
        field.pointee.field = violation.field.written(in: arena)
        field.pointee.description = violation.description.written(in: arena)
        (list + index).initialize(to: field)
      }
      layout.pointee.n_field_violations = violations.count
      layout.pointee.field_violations = list
      return ("google.rpc.BadRequest", arena.pack(layout))
    case .localizedMessage(let locale, let message):
      let layout = arena.new(google__rpc__localized_message__init)
      layout.pointee.locale = locale.written(in: arena)
      layout.pointee.message = message.written(in: arena)
      return ("google.rpc.LocalizedMessage", arena.pack(layout))
    }
  }
}
