// Written by Scripts/generate-proto.

import TreffProtocol

extension OfferHit {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      id: source.text("id"), title: source.text("title"), score: source.double(3),
      evidenceLevel: source.text("evidence_level"))
  }
}
