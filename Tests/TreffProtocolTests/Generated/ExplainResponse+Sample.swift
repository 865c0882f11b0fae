// Written by Scripts/generate-proto.

import TreffProtocol

extension ExplainResponse {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      verdict: source.text("verdict"), reason: source.text("reason"),
      centre: source.optional { .sample(&$0) }, match: source.optional { .sample(&$0) },
      instead: source.optional { .sample(&$0) }, outcome: source.choice(), catalogueVersion: source.long(7))
  }
}
