// Written by Scripts/generate-proto.

import TreffProtocol

extension ListMunicipalitiesResponse {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(municipalities: source.list { .sample(&$0) }, catalogueVersion: source.long(2))
  }
}
