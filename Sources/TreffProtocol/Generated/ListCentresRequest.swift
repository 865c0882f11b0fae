// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Which centres are there?
public struct ListCentresRequest: Hashable, Sendable {
  /// A municipality's or county's number or name: only those that serve it. Empty lists all.
  public var municipality: String
  /// nb (also when empty), nn or en.
  public var language: String
  /// Whether centres that have ended are listed as well.
  public var includeEnded: Bool

  /// What is not said has its default.
  public init(municipality: String = "", language: String = "", includeEnded: Bool = false) {
    self.municipality = municipality
    self.language = language
    self.includeEnded = includeEnded
  }
}

extension ListCentresRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__ListCentresRequest>?) -> Void {
    treffsikker__v1__list_centres_request__init
  }

  init(reading layout: Treffsikker__V1__ListCentresRequest) throws(MessageFault) {
    municipality = try String(reading: layout.municipality, field: "municipality")
    language = try String(reading: layout.language, field: "language")
    includeEnded = layout.include_ended != 0
  }

  func write(to layout: inout Treffsikker__V1__ListCentresRequest, in arena: Arena) {
    layout.municipality = municipality.written(in: arena)
    layout.language = language.written(in: arena)
    layout.include_ended = includeEnded ? 1 : 0
  }
}
