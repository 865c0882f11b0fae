// Written by Scripts/generate-proto.

import TreffProtocol

extension ListMunicipalitiesRequest {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(county: source.text("county"))
  }
}
