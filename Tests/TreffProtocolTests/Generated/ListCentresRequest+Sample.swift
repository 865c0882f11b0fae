// Written by Scripts/generate-proto.

import TreffProtocol

extension ListCentresRequest {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      municipality: source.text("municipality"), language: source.text("language"),
      includeEnded: source.flag())
  }
}
