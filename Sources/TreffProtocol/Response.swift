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
  init(
    of method: Method, reading bytes: UnsafeBufferPointer<UInt8>, in arena: Arena
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

  /// The response's bytes in the arena.
  func packed(in arena: Arena) -> UnsafeBufferPointer<UInt8> {
    switch self {
    case .match(let response): response.packed(in: arena)
    case .batchMatch(let response): response.packed(in: arena)
    case .packedBatch(let batch): batch.packed(in: arena)
    case .explain(let response): response.packed(in: arena)
    case .suggest(let response): response.packed(in: arena)
    case .listCentres(let response): response.packed(in: arena)
    case .getCentre(let response): response.packed(in: arena)
    case .listMunicipalities(let response): response.packed(in: arena)
    case .checkHealth(let response): response.packed(in: arena)
    }
  }
}
