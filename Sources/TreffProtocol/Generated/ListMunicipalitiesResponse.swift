// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Municipalities of the country.
public struct ListMunicipalitiesResponse: Hashable, Sendable {
  /// By number.
  public var municipalities: [Municipality]
  /// The version of the catalogue that answered.
  public var catalogueVersion: UInt64

  /// What is not said has its default.
  public init(municipalities: [Municipality] = [], catalogueVersion: UInt64 = 0) {
    self.municipalities = municipalities
    self.catalogueVersion = catalogueVersion
  }
}

extension ListMunicipalitiesResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__ListMunicipalitiesResponse>?) -> Void {
    treffsikker__v1__list_municipalities_response__init
  }

  init(reading layout: Treffsikker__V1__ListMunicipalitiesResponse) throws(MessageFault) {
    municipalities = try [Municipality](
      reading: layout.municipalities, count: layout.n_municipalities, field: "municipalities")
    catalogueVersion = layout.catalogue_version
  }

  func write(to layout: inout Treffsikker__V1__ListMunicipalitiesResponse, in arena: Arena) {
    layout.n_municipalities = municipalities.count
    layout.municipalities = municipalities.written(in: arena)
    layout.catalogue_version = catalogueVersion
  }
}
