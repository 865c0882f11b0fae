// Written by Scripts/generate-proto.

import TreffProtocol

extension MatchResponse {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      outcome: source.choice(), matches: source.list { .sample(&$0) }, catalogueVersion: source.long(3),
      understood: source.optional { .sample(&$0) }, elsewhere: source.list { .sample(&$0) },
      notice: source.text("notice"), suggestions: source.texts("suggestions"))
  }
}
