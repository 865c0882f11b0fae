// Written by Scripts/generate-proto.

import TreffProtocol

extension Elsewhere {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      centreID: source.text("centre_id"), centreName: source.text("centre_name"), score: source.double(3),
      website: source.text("website"))
  }
}
