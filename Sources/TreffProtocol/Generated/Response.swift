// Written by Scripts/generate-proto.

internal import CProtobufC

/// What a call is answered with. The wide ones are indirect: they change hands several times.
public enum Response: Hashable, Sendable {
  indirect case match(MatchResponse)
  case batchMatch(BatchMatchResponse)
  /// The same, from whoever puts it together.
  case packedBatch(PackedBatch)
  indirect case explain(ExplainResponse)
  case suggest(SuggestResponse)
  case listCentres(ListCentresResponse)
  indirect case getCentre(GetCentreResponse)
  case listMunicipalities(ListMunicipalitiesResponse)
  case checkHealth(HealthCheckResponse)

  /// Reads the message that a method has here.
  init(of method: Method, from source: some LayoutSource) throws(MessageFault) {
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
    case .packedBatch(let message): message.message(in: arena)
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
    case .packedBatch(let message): message.packed(in: arena)
    case .explain(let message): message.packed(in: arena)
    case .suggest(let message): message.packed(in: arena)
    case .listCentres(let message): message.packed(in: arena)
    case .getCentre(let message): message.packed(in: arena)
    case .listMunicipalities(let message): message.packed(in: arena)
    case .checkHealth(let message): message.packed(in: arena)
    }
  }
}
