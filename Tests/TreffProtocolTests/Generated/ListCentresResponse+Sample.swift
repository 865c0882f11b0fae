// Written by Scripts/generate-proto.

import TreffProtocol

extension ListCentresResponse {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(centres: source.list { .sample(&$0) }, catalogueVersion: source.long(2))
  }
}
