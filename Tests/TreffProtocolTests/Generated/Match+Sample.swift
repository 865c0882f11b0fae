// Written by Scripts/generate-proto.

import TreffProtocol

extension Match {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      rank: source.number(1), score: source.double(2), familyID: source.text("family_id"),
      centreID: source.text("centre_id"), centreName: source.text("centre_name"), level: source.text("level"),
      coversMunicipality: source.flag(), reason: source.text("reason"), offers: source.list { .sample(&$0) },
      explanation: source.optional { .sample(&$0) }, alsoUnits: source.texts("also_units"),
      website: source.text("website"))
  }
}
