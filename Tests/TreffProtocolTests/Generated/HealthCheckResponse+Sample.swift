// Written by Scripts/generate-proto.

import TreffProtocol

extension HealthCheckResponse {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(status: source.choice())
  }
}
