/// How many people live in a need's municipality. Small municipalities have the fewest specialists of their own, so a
/// change must not be paid for by them.
public enum MunicipalitySize: String, Hashable, Sendable, CaseIterable {
  /// Fewer than 5 000.
  case small = "under 5 000"
  /// From 5 000 to 20 000.
  case medium = "5 000-20 000"
  /// More than 20 000.
  case large = "over 20 000"

  /// The size of a municipality with so many inhabitants.
  public init(population: Int) {
    switch population {
    case ..<5_000: self = .small
    case ...20_000: self = .medium
    default: self = .large
    }
  }
}
