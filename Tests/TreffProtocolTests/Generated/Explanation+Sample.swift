// Written by Scripts/generate-proto.

import TreffProtocol

extension Explanation {
  static func sample(_ source: inout some MessageSource, depth: Int = 3) -> Self {
    Self(
      label: source.text("label"), value: source.double(2), kind: source.text("kind"),
      details: depth > 1 ? source.list { .sample(&$0, depth: depth - 1) } : [], term: source.text("term"),
      occurrences: source.list { .sample(&$0) })
  }
}
