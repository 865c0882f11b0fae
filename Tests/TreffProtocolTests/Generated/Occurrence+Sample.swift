// Written by Scripts/generate-proto.

import TreffProtocol

extension Occurrence {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(start: source.number(1), end: source.number(2), rule: source.text("rule"))
  }
}
