// Written by Scripts/generate-proto.

internal import CProtobufC

/// What a call asks. The wide ones are indirect: they change hands several times.
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
    case .batchMatch: ""
    case .explain(let request): request.need?.language ?? ""
    case .suggest(let request): request.language
    case .listCentres(let request): request.language
    case .getCentre(let request): request.language
    case .listMunicipalities: ""
    case .checkHealth: ""
    }
  }

  /// Reads the message that a method has here.
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

  /// The message's struct in the arena.
  func message(in arena: Arena) -> UnsafeMutablePointer<ProtobufCMessage> {
    switch self {
    case .match(let message): message.message(in: arena)
    case .batchMatch(let message): message.message(in: arena)
    case .explain(let message): message.message(in: arena)
    case .suggest(let message): message.message(in: arena)
    case .listCentres(let message): message.message(in: arena)
    case .getCentre(let message): message.message(in: arena)
    case .listMunicipalities(let message): message.message(in: arena)
    case .checkHealth(let message): message.message(in: arena)
    }
  }

  /// The message's bytes in the arena.
  func packed(in arena: Arena) -> UnsafeBufferPointer<UInt8> {
    switch self {
    case .match(let message): message.packed(in: arena)
    case .batchMatch(let message): message.packed(in: arena)
    case .explain(let message): message.packed(in: arena)
    case .suggest(let message): message.packed(in: arena)
    case .listCentres(let message): message.packed(in: arena)
    case .getCentre(let message): message.packed(in: arena)
    case .listMunicipalities(let message): message.packed(in: arena)
    case .checkHealth(let message): message.packed(in: arena)
    }
  }
}
