// Written by Scripts/generate-proto.

import TreffProtocol

extension SuggestRequest {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      prefix: source.text("prefix"), limit: source.number(2), language: source.text("language"),
      kinds: source.texts("kinds"))
  }
}
