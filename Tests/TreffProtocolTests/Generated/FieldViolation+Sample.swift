// Written by Scripts/generate-proto.

import TreffProtocol

extension FieldViolation {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(field: source.text("field"), description: source.text("description"))
  }
}
