// Written by Scripts/generate-proto.

import TreffProtocol

extension Offer {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      id: source.text("id"), centreID: source.text("centre_id"), title: source.text("title"),
      summary: source.text("summary"), concepts: source.texts("concepts"), delivery: source.text("delivery"),
      duration: source.text("duration"), price: source.text("price"), languages: source.texts("languages"),
      evidenceLevel: source.text("evidence_level"), validFrom: source.text("valid_from"),
      validTo: source.text("valid_to"), source: source.text("source"))
  }
}
