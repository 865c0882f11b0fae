internal import CProtobufC
internal import CTreffProto

/// How the need was read.
public struct Understanding: Hashable, Sendable {
  /// The need as it was read: identity numbers masked.
  public var text = ""
  /// The municipality; absent where none is known.
  public var municipality: PlaceName?
  /// The county, where a county was named; absent otherwise.
  public var county: PlaceName?
  /// Where the place came from: argument, text or none.
  public var municipalitySource = ""
  /// Municipalities that the place's name could also have meant.
  public var otherReadings: [PlaceName] = []
  /// Concepts that were looked for, as "theme:demens": those found in the need, in its order, but without those that the
  /// request leaves out; then those that it adds.
  public var concepts: [String] = []
  /// How many national identity numbers were masked.
  public var maskedIdentityNumbers: UInt32 = 0
  /// The language that the answer is in: nb, nn or en.
  public var language = ""

  /// An empty message.
  public init() {}
}

extension Understanding: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Understanding>?) -> Void {
    treffsikker__v1__understanding__init
  }

  init(reading layout: Treffsikker__V1__Understanding) throws(MessageFault) {
    text = try String(reading: layout.text, field: "text")
    municipality = try PlaceName?(reading: layout.municipality, field: "municipality")
    county = try PlaceName?(reading: layout.county, field: "county")
    municipalitySource = try String(reading: layout.municipality_source, field: "municipality_source")
    otherReadings = try [PlaceName](
      reading: layout.other_readings, count: layout.n_other_readings, field: "other_readings")
    concepts = try [String](reading: layout.concepts, count: layout.n_concepts, field: "concepts")
    maskedIdentityNumbers = layout.masked_identity_numbers
    language = try String(reading: layout.language, field: "language")
  }

  func write(to layout: inout Treffsikker__V1__Understanding, in arena: Arena) {
    layout.text = text.written(in: arena)
    layout.municipality = municipality.written(in: arena)
    layout.county = county.written(in: arena)
    layout.municipality_source = municipalitySource.written(in: arena)
    layout.n_other_readings = otherReadings.count
    layout.other_readings = otherReadings.written(in: arena)
    layout.n_concepts = concepts.count
    layout.concepts = concepts.written(in: arena)
    layout.masked_identity_numbers = maskedIdentityNumbers
    layout.language = language.written(in: arena)
  }
}

/// A municipality or county by number and name.
public struct PlaceName: Hashable, Sendable {
  /// A municipality's four digits or a county's two.
  public var number = ""
  /// The name.
  public var name = ""

  /// An empty message.
  public init() {}
}

extension PlaceName: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__PlaceName>?) -> Void {
    treffsikker__v1__place_name__init
  }

  init(reading layout: Treffsikker__V1__PlaceName) throws(MessageFault) {
    number = try String(reading: layout.number, field: "number")
    name = try String(reading: layout.name, field: "name")
  }

  func write(to layout: inout Treffsikker__V1__PlaceName, in arena: Arena) {
    layout.number = number.written(in: arena)
    layout.name = name.written(in: arena)
  }
}
