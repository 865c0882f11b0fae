internal import TreffCatalogue
internal import TreffGeography
internal import TreffSearch

/// An answerer weighed for one need: which unit speaks for it, which offers carry it, and its score in parts.
///
/// A class, as ``Answerer`` is: candidates are sorted and handed on, and copying wide structs full of references took
/// half of a match.
final class Candidate: Sendable {
  /// An offer's document, its score, and the weight of its place among the offers.
  struct WeightedOffer: Sendable {
    let document: Int
    let score: Double
    let weight: Double
  }

  /// Each further offer of a centre counts this share of the one before: several fitting offers say that the centre
  /// works with this, but ten half-fitting ones must not outweigh one that fits.
  static let offerDecay = 0.6
  /// Offers beyond this many change no rank.
  static let offerCountMax = 5
  /// What a centre's own names and mission count beside its offers.
  static let centreWeight = 1.5

  let answerer: Answerer
  /// The unit that is responsible for the place, if the place decides one.
  let unit: Answerer.Member?
  let alsoUnits: [Answerer.Member]
  /// Where no unit of a family serves the municipality, the one that sits nearest.
  let nearestUnit: Answerer.Member?
  let coversMunicipality: Bool
  /// The best offers, best first.
  let offers: [WeightedOffer]
  /// The documents of the family and the unit, with their scores.
  let centreDocuments: [WeightedOffer]
  let textScore: Double
  let proximity: RegionalProximity?

  init(
    answerer: Answerer,
    unit: Answerer.Member?,
    alsoUnits: [Answerer.Member],
    nearestUnit: Answerer.Member?,
    coversMunicipality: Bool,
    offers: [WeightedOffer],
    centreDocuments: [WeightedOffer],
    textScore: Double,
    proximity: RegionalProximity?
  ) {
    self.answerer = answerer
    self.unit = unit
    self.alsoUnits = alsoUnits
    self.nearestUnit = nearestUnit
    self.coversMunicipality = coversMunicipality
    self.offers = offers
    self.centreDocuments = centreDocuments
    self.textScore = textScore
    self.proximity = proximity
  }

  /// Who is shown.
  var speaker: Answerer.Member { unit ?? answerer.head }

  /// The centre that is shown.
  var centre: Centre { speaker.centre }

  /// `1 + lambda * proximity`; exactly 1 where no place is known.
  var regionalFactor: Double { 1 + Region.lambda * (proximity?.value ?? 0) }

  var score: Double { textScore * regionalFactor }

  /// Who serves the place comes before who does not; then the score, then the id.
  static func ranksBefore(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.coversMunicipality != b.coversMunicipality { return a.coversMunicipality }
    if a.score != b.score { return a.score > b.score }
    return a.speaker.centre.id < b.speaker.centre.id
  }
}
