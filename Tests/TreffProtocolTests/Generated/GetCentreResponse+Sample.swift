// Written by Scripts/generate-proto.

import TreffProtocol

extension GetCentreResponse {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      centre: source.optional { .sample(&$0) }, units: source.list { .sample(&$0) },
      offers: source.list { .sample(&$0) }, catalogueVersion: source.long(4),
      formerID: source.text("former_id"))
  }
}
