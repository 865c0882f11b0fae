// Written by Scripts/generate-proto.

import TreffProtocol

extension Failure {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(
      id: source.number(1), code: source.number(2), message: source.text("message"),
      reason: source.text("reason"), violations: source.list { .sample(&$0) })
  }
}
