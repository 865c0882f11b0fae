public import TreffCatalogue
public import TreffGeography
public import TreffSearch

/// What the matcher answers a need with.
public struct MatchAnswer: Hashable, Sendable {
  /// Whether there is an answer.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The first match clearly fits.
    case answered
    /// No centre clearly fits; the matches are only the nearest.
    case noClearMatch = "no_clear_match"
    /// The need does not say what it is about, or the place that it names means several with different units; the
    /// matches are only guesses.
    case askBack = "ask_back"
  }

  /// Whether there is an answer.
  public let outcome: Outcome
  /// How the need was read.
  public let understanding: Understanding
  /// Centres, best first.
  public let matches: [Match]
  /// Actors outside the centres; they never take a rank.
  public let elsewhere: [Elsewhere]
  /// The version of the catalogue that answered.
  public let catalogueVersion: UInt64
  /// To be shown before all else, in the language of the reasons: whom to call when a life is in danger. Nil where the
  /// need tells of no danger.
  public let notice: String?
  /// Where the outcome is to ask back, what the need could be about: at most three themes.
  public let suggestions: [Concept]
  /// Whether the outcome is to ask back for the place alone: centres fit, and which of their units answers depends on which
  /// of the place's other readings is meant.
  public let asksForPlace: Bool
}

/// How a need was read.
public struct Understanding: Hashable, Sendable {
  /// Where the place came from.
  public enum PlaceSource: String, Hashable, Sendable, CaseIterable {
    case argument, text, none
  }

  /// The need, masked.
  public let need: NeedText
  /// The place, if there is one.
  public let place: Place?
  /// Where the place came from.
  public let placeSource: PlaceSource
  /// What the place's name could also have meant. Where the text's name means several and none could be chosen, there is
  /// no place and all of them stand here.
  public let otherReadings: [Place]
  /// The concepts that were looked for: those found in the need, in its order, without those that were removed; then
  /// those that were added.
  public let concepts: [ConceptID]
}

/// One centre that can help.
public struct Match: Hashable, Sendable {
  /// 1-based.
  public let rank: Int
  /// The score, from 0.
  public let score: Double
  /// The unit where the place decides it, else the family or centre.
  public let centre: Centre
  /// The family that the centre is or belongs to.
  public let familyID: String?
  /// Whether the centre is for the place; true where no place is known.
  public let coversMunicipality: Bool
  /// Other units of the family that serve the place, or all of them where no place is known; by id.
  public let alsoUnits: [Centre]
  /// Why, in a sentence or two.
  public let reason: String
  /// The best offers, best first.
  public let offers: [OfferHit]
  /// The whole arithmetic, where it was asked for.
  public let explanation: Explanation?
}

/// An offer and what the need's words gave it.
public struct OfferHit: Hashable, Sendable {
  /// The offer.
  public let offer: Offer
  /// Its text score, from 0.
  public let score: Double
}

/// An actor outside the centres that may know more.
public struct Elsewhere: Hashable, Sendable {
  /// The actor.
  public let centre: Centre
  /// The score, from 0; not comparable with a match's.
  public let score: Double
}
