// Written by Scripts/generate-proto.

/// The methods of the contract, numbered from 0.
public enum Method: Int, Hashable, Sendable, CaseIterable {
  /// The centres that can help with a need, best first.
  case match
  /// The same for up to 10 000 needs, in their order, all from one version of the catalogue. One at fault fails the batch,
  /// and the violations name each field at fault. A large one takes seconds: give it the time.
  case batchMatch
  /// Why this centre, or why not that one.
  case explain
  /// Completions of what is being typed.
  case suggest
  /// The centres in force, or those that serve a place.
  case listCentres
  /// One centre with its units and offers. A former id gives its successor.
  case getCentre
  /// The municipalities in force, or a county's.
  case listMunicipalities
  /// Whether the server, or one of its services, is ready for calls.
  case checkHealth

  /// The name that calls carry, `service/method`.
  public var name: String {
    switch self {
    case .match: "treffsikker.v1.Matcher/Match"
    case .batchMatch: "treffsikker.v1.Matcher/BatchMatch"
    case .explain: "treffsikker.v1.Matcher/Explain"
    case .suggest: "treffsikker.v1.Matcher/Suggest"
    case .listCentres: "treffsikker.v1.Matcher/ListCentres"
    case .getCentre: "treffsikker.v1.Matcher/GetCentre"
    case .listMunicipalities: "treffsikker.v1.Matcher/ListMunicipalities"
    case .checkHealth: "grpc.health.v1.Health/Check"
    }
  }
}
