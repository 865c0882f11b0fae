// Written by Scripts/generate-proto.

import TreffProtocol

extension GoAway {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(lastID: source.number(1), code: source.number(2), message: source.text("message"))
  }
}
