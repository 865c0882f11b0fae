// Written by Scripts/generate-proto.

import TreffProtocol

extension PlaceName {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(number: source.text("number"), name: source.text("name"))
  }
}
