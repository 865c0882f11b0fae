// Written by Scripts/generate-proto.

import TreffProtocol

extension Suggestion {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      text: source.text("text"), kind: source.text("kind"), id: source.text("id"),
      matched: source.text("matched"))
  }
}
