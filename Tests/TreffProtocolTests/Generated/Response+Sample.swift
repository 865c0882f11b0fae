// Written by Scripts/generate-proto.

import TreffProtocol

extension Response {
  static func sample(_ method: Method, _ source: inout some MessageSource) -> Self {
    switch method {
    case .match: .match(.sample(&source))
    case .batchMatch: .batchMatch(.sample(&source))
    case .explain: .explain(.sample(&source))
    case .suggest: .suggest(.sample(&source))
    case .listCentres: .listCentres(.sample(&source))
    case .getCentre: .getCentre(.sample(&source))
    case .listMunicipalities: .listMunicipalities(.sample(&source))
    case .checkHealth: .checkHealth(.sample(&source))
    }
  }
}
