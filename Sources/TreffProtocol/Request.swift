/// What a call asks. The wide ones are indirect: a request changes hands several times.
public enum Request: Hashable, Sendable {
  indirect case match(MatchRequest)
  case batchMatch(BatchMatchRequest)
  indirect case explain(ExplainRequest)
  indirect case suggest(SuggestRequest)
  indirect case listCentres(ListCentresRequest)
  indirect case getCentre(GetCentreRequest)
  case listMunicipalities(ListMunicipalitiesRequest)
  case checkHealth(HealthCheckRequest)

  /// The method that takes it.
  public var method: Method {
    switch self {
    case .match: .match
    case .batchMatch: .batchMatch
    case .explain: .explain
    case .suggest: .suggest
    case .listCentres: .listCentres
    case .getCentre: .getCentre
    case .listMunicipalities: .listMunicipalities
    case .checkHealth: .checkHealth
    }
  }

  /// The language it asks for; empty where it does not say.
  public var language: String {
    switch self {
    case .match(let request): request.language
    case .explain(let request): request.need?.language ?? ""
    case .suggest(let request): request.language
    case .listCentres(let request): request.language
    case .getCentre(let request): request.language
    case .batchMatch, .listMunicipalities, .checkHealth: ""
    }
  }

  /// Reads the request that a method takes.
  init(
    for method: Method, reading bytes: UnsafeBufferPointer<UInt8>, in arena: Arena
  ) throws(MessageFault) {
    self =
      switch method {
      case .match: .match(try .decode(bytes, in: arena))
      case .batchMatch: .batchMatch(try .decode(bytes, in: arena))
      case .explain: .explain(try .decode(bytes, in: arena))
      case .suggest: .suggest(try .decode(bytes, in: arena))
      case .listCentres: .listCentres(try .decode(bytes, in: arena))
      case .getCentre: .getCentre(try .decode(bytes, in: arena))
      case .listMunicipalities: .listMunicipalities(try .decode(bytes, in: arena))
      case .checkHealth: .checkHealth(try .decode(bytes, in: arena))
      }
  }

  /// The request's bytes in the arena.
  func packed(in arena: Arena) -> UnsafeBufferPointer<UInt8> {
    switch self {
    case .match(let request): request.packed(in: arena)
    case .batchMatch(let request): request.packed(in: arena)
    case .explain(let request): request.packed(in: arena)
    case .suggest(let request): request.packed(in: arena)
    case .listCentres(let request): request.packed(in: arena)
    case .getCentre(let request): request.packed(in: arena)
    case .listMunicipalities(let request): request.packed(in: arena)
    case .checkHealth(let request): request.packed(in: arena)
    }
  }
}
