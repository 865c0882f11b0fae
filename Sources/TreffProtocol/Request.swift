internal import CProtobufC

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
  init(for method: Method, from source: some LayoutSource) throws(MessageFault) {
    self =
      switch method {
      case .match: .match(try .init(from: source))
      case .batchMatch: .batchMatch(try .init(from: source))
      case .explain: .explain(try .init(from: source))
      case .suggest: .suggest(try .init(from: source))
      case .listCentres: .listCentres(try .init(from: source))
      case .getCentre: .getCentre(try .init(from: source))
      case .listMunicipalities: .listMunicipalities(try .init(from: source))
      case .checkHealth: .checkHealth(try .init(from: source))
      }
  }

  /// The request's struct in the arena.
  func written(in arena: Arena) -> UnsafeMutablePointer<ProtobufCMessage> {
    switch self {
    case .match(let request): request.message(in: arena)
    case .batchMatch(let request): request.message(in: arena)
    case .explain(let request): request.message(in: arena)
    case .suggest(let request): request.message(in: arena)
    case .listCentres(let request): request.message(in: arena)
    case .getCentre(let request): request.message(in: arena)
    case .listMunicipalities(let request): request.message(in: arena)
    case .checkHealth(let request): request.message(in: arena)
    }
  }

  /// The request's bytes in the arena.
  func packed(in arena: Arena) -> UnsafeBufferPointer<UInt8> { arena.pack(written(in: arena)) }
}
