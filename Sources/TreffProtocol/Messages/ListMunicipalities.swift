internal import CProtobufC
internal import CTreffProto

/// Which municipalities are there?
public struct ListMunicipalitiesRequest: Hashable, Sendable {
  /// A county's number or name: only its municipalities. Empty lists all.
  public var county = ""

  /// All municipalities, or those of a county.
  public init(county: String = "") { self.county = county }
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

/// Municipalities of the country.
public struct ListMunicipalitiesResponse: Hashable, Sendable {
  /// By number.
  public var municipalities: [Municipality] = []
  /// The catalogue version.
  public var catalogueVersion: UInt64 = 0

  /// An empty message.
  public init() {}
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

/// One municipality.
public struct Municipality: Hashable, Sendable {
  /// Four digits.
  public var number = ""
  /// The official name in Norwegian.
  public var name = ""
  /// Official names in Sámi and Kven.
  public var otherNames: [String] = []
  /// The county.
  public var county: PlaceName?
  /// The seat of the municipality, in degrees of WGS 84.
  public var latitude: Double = 0
  /// The longitude.
  public var longitude: Double = 0

  /// An empty message.
  public init() {}
}

extension Municipality: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Municipality>?) -> Void {
    treffsikker__v1__municipality__init
  }

  init(reading layout: Treffsikker__V1__Municipality) throws(MessageFault) {
    number = try String(reading: layout.number, field: "number")
    name = try String(reading: layout.name, field: "name")
    otherNames = try [String](reading: layout.other_names, count: layout.n_other_names, field: "other_names")
    county = try PlaceName?(reading: layout.county, field: "county")
    latitude = layout.latitude
    longitude = layout.longitude
  }

  func write(to layout: inout Treffsikker__V1__Municipality, in arena: Arena) {
    layout.number = number.written(in: arena)
    layout.name = name.written(in: arena)
    layout.n_other_names = otherNames.count
    layout.other_names = otherNames.written(in: arena)
    layout.county = county.written(in: arena)
    layout.latitude = latitude
    layout.longitude = longitude
  }
}
