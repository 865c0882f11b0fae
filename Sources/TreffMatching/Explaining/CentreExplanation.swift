public import TreffCatalogue

/// Why one centre is in the answer to a need, or why it is not and who is instead.
public struct CentreExplanation: Hashable, Sendable {
  /// What the answer makes of the centre. Raw values are a contract.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The centre is one of the answers.
    case chosen
    /// A family was asked about, and the unit that is responsible for the place is one of the answers.
    case representedByUnit = "represented_by_unit"
    /// A unit was asked about, and its family is one of the answers and names the unit: no place is known, or
    /// the place does not decide which unit.
    case representedByFamily = "represented_by_family"
    /// The centre, or whoever speaks for it here, fits the need, but others come before within the limit.
    case rankedLower = "ranked_lower"
    /// A unit was asked about, and other units of its family answer for the place.
    case otherUnit = "other_unit"
    /// The centre does not serve the place, and no other unit of its family does either.
    case outsideCatchment = "outside_catchment"
    /// None of the need's words meet the texts that count for the centre here. This is told before the place:
    /// somebody else in the family would not fit either.
    case noWordsMet = "no_words_met"
    /// The centre has ended, or the id is that of a former centre or name.
    case ended
    /// The centre, or its family, has not begun yet.
    case notBegun = "not_begun"
    /// An actor outside the centres: such are only named beside the ranking.
    case besideRanking = "beside_ranking"
  }

  /// The centre asked about. A former centre has no record of its own, so its successor stands here.
  public let centre: Centre
  /// What the answer makes of it, for programs.
  public let verdict: Verdict
  /// The same for people, in a few sentences in the request's language. May quote the need, masked.
  public let reason: String
  /// The match of the centre, or of the unit, family or successor that speaks for it here, always with its
  /// explanation. Nil when none of them can rank. The rank is the true one among all who can, whatever the
  /// limit; only a family that ``Matcher/match(_:)`` takes up from below the limit has another rank there.
  public let answer: Match?
  /// Who to ask instead: the unit, family or successor that speaks for the centre, else the first match. Nil
  /// when the centre is chosen itself, or there is no match.
  public let instead: Centre?
  /// Whether the need as a whole has an answer.
  public let outcome: MatchAnswer.Outcome
}
