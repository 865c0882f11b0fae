// Written by Scripts/generate-proto.

import TreffProtocol

extension Centre {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      id: source.text("id"), name: source.text("name"), abbreviation: source.text("abbreviation"),
      field: source.text("field"), level: source.text("level"), familyID: source.text("family_id"),
      host: source.text("host"), seat: source.optional { .sample(&$0) }, catchment: source.texts("catchment"),
      catchmentNote: source.text("catchment_note"), mission: source.text("mission"),
      website: source.text("website"), validFrom: source.text("valid_from"), validTo: source.text("valid_to"),
      successorID: source.text("successor_id"), source: source.text("source"),
      aliases: source.texts("aliases"))
  }
}
