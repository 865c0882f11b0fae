internal import TreffCatalogue
public import TreffGeography
public import TreffMatching

/// Runs judged needs through the matcher and gathers what can be measured.
public struct CatalogueEvaluation: Sendable {
  /// What one need was answered with.
  public struct Answered: Sendable {
    /// The need.
    public let need: JudgedNeed
    /// The outcome.
    public let outcome: MatchAnswer.Outcome
    /// The place it was answered for: the one given, else the one read in the text.
    public let place: Place?
    /// Ids as judgments name them: the family's, else the centre's; best first.
    public let ranking: [Run.Entry]
    /// The centre shown for each family among the first five answers.
    public let units: [String: String]
  }

  /// Answers that count as relevant in reciprocal rank and success.
  public static let relevantGrade = 2
  /// Two families with one mandate count as one answer.
  public static let sameMandate = ["rbup": "rkbu"]

  /// One entry a need, in the order of the needs.
  public let answers: [Answered]
  /// The catalogue that answered.
  let catalogue: Catalogue

  /// Takes answers as they are.
  init(answers: [Answered], catalogue: Catalogue) {
    self.answers = answers
    self.catalogue = catalogue
  }

  /// - Throws: ``JudgmentError`` with the need's id when a need's municipality is not in the catalogue, or a text cannot be a need.
  public init(needs: [JudgedNeed], matcher: Matcher) throws {
    catalogue = matcher.snapshot.catalogue
    answers = try needs.map { need in
      let answer: MatchAnswer
      do throws(MatchingError) {
        answer = try matcher.match(
          MatchRequest(
            need: NeedText(need.text), municipality: need.isPlaceInText ? nil : need.municipality,
            limit: MatchRequest.limitMax))
      } catch {
        throw JudgmentError(description: "need \(need.id): \(error.message(in: .en))")
      }
      return Answered(
        need: need, outcome: answer.outcome, place: answer.understanding.place,
        ranking: answer.matches.map { Run.Entry(id: Self.judgedID(of: $0), score: $0.score) },
        units: Dictionary(
          Self.firstFive(of: answer.matches).compactMap { match in
            match.familyID.map { ($0, match.centre.id) }
          },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The run, for TREC files; of two answers that count as one the better stays.
  public var run: Run {
    Run(
      Dictionary(
        answers.map { answer in
          var seen: Set<String> = []
          return (answer.need.id, answer.ranking.filter { seen.insert($0.id).inserted })
        }, uniquingKeysWith: { first, _ in first }))
  }

  /// The matches behind the first five answers; two families with one mandate are one answer.
  private static func firstFive(of matches: [Match]) -> [Match] {
    var seen: Set<String> = []
    return matches.filter { match in
      seen.insert(judgedID(of: match))
      return seen.count <= 5
    }
  }

  private static func judgedID(of match: Match) -> String {
    let id = match.familyID ?? match.centre.id
    return sameMandate[id] ?? id
  }

  /// Of the expected units whose family is among the first five answers, how many are shown.
  /// - Parameter places: which needs count, by how their place is known.
  public func rightUnits(_ expected: [ExpectedUnit], places: Set<String>) -> (right: Int, of: Int) {
    let shown = shownUnits(expected, places: places)
    return (shown.count { $0.unit == $0.line.unit }, shown.count)
  }

  /// The needs, in the order of the expected units, for which a family among the first five answers showed another
  /// unit than the expected one, or none.
  public func needsOfWrongUnits(_ expected: [ExpectedUnit]) -> [String] {
    var seen: Set<String> = []
    return shownUnits(expected, places: ["given", "text"]).filter { $0.unit != $0.line.unit }.map(
      \.line.query
    )
    .filter { seen.insert($0).inserted }
  }

  private func shownUnits(
    _ expected: [ExpectedUnit], places: Set<String>
  ) -> [(line: ExpectedUnit, unit: String)] {
    let byID = Dictionary(answers.map { ($0.need.id, $0) }, uniquingKeysWith: { first, _ in first })
    return expected.compactMap { line in
      guard let answer = byID[line.query], places.contains(answer.need.place) else { return nil }
      return answer.units[line.family].map { (line, $0) }
    }
  }

  /// Of the needs of a kind, how many had an outcome.
  public func count(_ outcomes: Set<MatchAnswer.Outcome>, where isIncluded: (JudgedNeed) -> Bool) -> (
    count: Int, of: Int
  ) {
    let needs = answers.filter { isIncluded($0.need) }
    return (needs.count { outcomes.contains($0.outcome) }, needs.count)
  }
}
