// Written by Scripts/generate-proto.

import TreffProtocol

extension ExplainRequest {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(need: source.optional { .sample(&$0) }, centreID: source.text("centre_id"))
  }
}
