public import TreffCatalogue
public import TreffGeography

/// A question to the matcher, free of any wire.
public struct MatchRequest: Hashable, Sendable {
  /// The most answers that can be asked for: as many as there are centres worth reading about.
  public static let limitMax = 100
  /// How many answers there are when nobody says.
  public static let limitDefault = 5

  /// The need.
  public let need: NeedText
  /// A municipality's or county's name or number; nil when unknown.
  public let municipality: String?
  /// What the municipality means, where whoever asks has looked it up already; else the matcher does.
  public let placeReading: PlaceReading?
  /// How many answers at most.
  public let limit: Int
  /// The language of the reasons.
  public let language: Language
  /// Whether each answer carries its explanation.
  public let explains: Bool
  /// What is said about the concepts found in the need.
  public let corrections: ConceptCorrections

  /// - Throws: ``MatchingError/limitOutOfRange(_:)``.
  public init(
    need: NeedText, municipality: String? = nil, placeReading: PlaceReading? = nil, limit: Int = limitDefault,
    language: Language = .nb, explains: Bool = false, corrections: ConceptCorrections = .none
  ) throws(MatchingError) {
    guard (1...Self.limitMax).contains(limit) else { throw .limitOutOfRange(limit) }
    self.need = need
    self.municipality = municipality.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    self.placeReading = placeReading
    self.limit = limit
    self.language = language
    self.explains = explains
    self.corrections = corrections
  }
}
