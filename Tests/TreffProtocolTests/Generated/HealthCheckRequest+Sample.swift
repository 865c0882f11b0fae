// Written by Scripts/generate-proto.

import TreffProtocol

extension HealthCheckRequest {
  static func sample(_ source: inout some MessageSource) -> Self {
    Self(service: source.text("service"))
  }
}
