// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Which municipalities are there?
public struct ListMunicipalitiesRequest: Hashable, Sendable {
  /// A county's number or name: only its municipalities. A municipality's stands for its county's. Empty lists all.
  public var county: String

  /// What is not said has its default.
  public init(county: String = "") {
    self.county = county
  }
}

extension ListMunicipalitiesRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__ListMunicipalitiesRequest>?) -> Void {
    treffsikker__v1__list_municipalities_request__init
  }

  init(reading layout: Treffsikker__V1__ListMunicipalitiesRequest) throws(MessageFault) {
    county = try String(reading: layout.county, field: "county")
  }

  func write(to layout: inout Treffsikker__V1__ListMunicipalitiesRequest, in arena: Arena) {
    layout.county = county.written(in: arena)
  }
}
