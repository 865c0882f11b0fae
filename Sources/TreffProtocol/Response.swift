internal import CProtobufC

/// What a call is answered with. The wide ones are indirect: an answer changes hands several times.
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

  /// Reads the response that a method gives.
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

  /// The response's struct in the arena.
  func written(in arena: Arena) -> UnsafeMutablePointer<ProtobufCMessage> {
    switch self {
    case .match(let response): response.message(in: arena)
    case .batchMatch(let response): response.message(in: arena)
    case .packedBatch(let batch): batch.unfolded(in: arena)
    case .explain(let response): response.message(in: arena)
    case .suggest(let response): response.message(in: arena)
    case .listCentres(let response): response.message(in: arena)
    case .getCentre(let response): response.message(in: arena)
    case .listMunicipalities(let response): response.message(in: arena)
    case .checkHealth(let response): response.message(in: arena)
    }
  }

  /// The response's bytes in the arena.
  func packed(in arena: Arena) -> UnsafeBufferPointer<UInt8> {
    if case .packedBatch(let batch) = self { return batch.packed(in: arena) }
    return arena.pack(written(in: arena))
  }
}
