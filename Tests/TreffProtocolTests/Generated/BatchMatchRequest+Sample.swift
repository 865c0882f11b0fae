// Written by Scripts/generate-proto.

import TreffProtocol

extension BatchMatchRequest {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(requests: source.list { .sample(&$0) })
  }
}
