// Written by Scripts/generate-proto.

import TreffProtocol

extension BatchMatchResponse {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(responses: source.list { .sample(&$0) })
  }
}
