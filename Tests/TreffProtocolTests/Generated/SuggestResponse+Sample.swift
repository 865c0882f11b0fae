// Written by Scripts/generate-proto.

import TreffProtocol

extension SuggestResponse {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(suggestions: source.list { .sample(&$0) })
  }
}
