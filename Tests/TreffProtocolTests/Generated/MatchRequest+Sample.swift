// Written by Scripts/generate-proto.

import TreffProtocol

extension MatchRequest {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      text: source.text("text"), municipality: source.text("municipality"), limit: source.number(3),
      language: source.text("language"), explain: source.flag(), withConcepts: source.texts("with_concepts"),
      withoutConcepts: source.texts("without_concepts"))
  }
}
