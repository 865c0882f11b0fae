// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Tell about one centre.
public struct GetCentreRequest: Hashable, Sendable {
  /// A centre's id, a former one too.
  public var id: String
  /// nb (also when empty), nn or en.
  public var language: String

  /// What is not said has its default.
  public init(id: String = "", language: String = "") {
    self.id = id
    self.language = language
  }
}

extension GetCentreRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__GetCentreRequest>?) -> Void {
    treffsikker__v1__get_centre_request__init
  }

  init(reading layout: Treffsikker__V1__GetCentreRequest) throws(MessageFault) {
    id = try String(reading: layout.id, field: "id")
    language = try String(reading: layout.language, field: "language")
  }

  func write(to layout: inout Treffsikker__V1__GetCentreRequest, in arena: Arena) {
    layout.id = id.written(in: arena)
    layout.language = language.written(in: arena)
  }
}
