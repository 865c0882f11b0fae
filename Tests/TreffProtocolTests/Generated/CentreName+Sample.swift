// Written by Scripts/generate-proto.

import TreffProtocol

extension CentreName {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(id: source.text("id"), name: source.text("name"))
  }
}
