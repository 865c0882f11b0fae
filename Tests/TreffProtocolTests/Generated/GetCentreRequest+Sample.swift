// Written by Scripts/generate-proto.

import TreffProtocol

extension GetCentreRequest {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(id: source.text("id"), language: source.text("language"))
  }
}
