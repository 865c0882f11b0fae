internal import TreffProtocol

/// A municipality's or county's number and name.
struct PlaceRecord: Encodable {
  let number: String
  let name: String

  init(_ place: PlaceName) {
    number = place.number
    name = place.name
  }

  static let schema = Schema.object([
    "number": Schema.text.described("A municipality's four digits or a county's two."), "name": Schema.text,
  ])
}

/// A municipality as JSON, by the names of the contract.
struct MunicipalityRecord: Encodable {
  let municipality: Municipality

  private enum Key: String, CodingKey {
    case number, name, county, latitude, longitude
    case otherNames = "other_names"
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(municipality.number, forKey: .number)
    try object.encode(municipality.name, forKey: .name)
    try object.encode(municipality.otherNames, forKey: .otherNames)
    try object.encode(municipality.county.map(PlaceRecord.init), forKey: .county)
    try object.encode(municipality.latitude, forKey: .latitude)
    try object.encode(municipality.longitude, forKey: .longitude)
  }

  static let schema = Schema.object([
    "number": Schema.text.described("Four digits."), "name": Schema.text,
    "other_names": Schema.texts.described("Official names in Sámi and Kven."),
    "county": Schema.orNull(Schema.named("Place")),
    "latitude": Schema.number.described("Of its seat, in degrees of WGS 84."), "longitude": Schema.number,
  ])
}
