// Written by Scripts/generate-proto.

import TreffProtocol

extension Understanding {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      text: source.text("text"), municipality: source.optional { .sample(&$0) },
      county: source.optional { .sample(&$0) }, municipalitySource: source.text("municipality_source"),
      otherReadings: source.list { .sample(&$0) }, concepts: source.texts("concepts"),
      maskedIdentityNumbers: source.number(7), language: source.text("language"))
  }
}
