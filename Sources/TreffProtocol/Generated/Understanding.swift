// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// How the need was read.
public struct Understanding: Hashable, Sendable {
  /// The need as it was read: identity numbers masked.
  public var text: String
  /// The municipality; absent where none is known.
  public var municipality: PlaceName?
  /// The county, where a county was named; absent otherwise.
  public var county: PlaceName?
  /// Where the place came from: argument, text or none.
  public var municipalitySource: String
  /// Municipalities or counties that the place's name could also have meant.
  public var otherReadings: [PlaceName]
  /// Concepts that were looked for, as "theme:demens": those found in the need, in its order, but without_concepts; then
  /// with_concepts that the need does not name.
  public var concepts: [String]
  /// How many national identity numbers were masked.
  public var maskedIdentityNumbers: UInt32
  /// The language that the answer is in: nb, nn or en.
  public var language: String

  /// What is not said has its default.
  public init(
    text: String = "", municipality: PlaceName? = nil, county: PlaceName? = nil,
    municipalitySource: String = "", otherReadings: [PlaceName] = [], concepts: [String] = [],
    maskedIdentityNumbers: UInt32 = 0, language: String = ""
  ) {
    self.text = text
    self.municipality = municipality
    self.county = county
    self.municipalitySource = municipalitySource
    self.otherReadings = otherReadings
    self.concepts = concepts
    self.maskedIdentityNumbers = maskedIdentityNumbers
    self.language = language
  }
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
