internal import TreffCatalogue
internal import TreffMatching

/// Which of an answer's centres are shown as answers; those after them only perhaps help.
///
/// The threshold was found on Tests/Development and Tests/Further: of 887 centres that are judged clearly relevant there and
/// stand among the first five of an answer, 5 are below it, and none of the 689 that are judged best; of 2 111 that are judged
/// not relevant, 805 are.
enum ClearMatches {
  /// The share of the best score that a centre must reach.
  static let scoreShare = 0.5

  /// How many matches are answers: up to the last that fits at least half as well as the best, or that alone answers a theme
  /// of the need. The order is the matcher's.
  /// - Parameters:
  ///   - best: the score of the best match that there is, among these or not.
  ///   - concepts: what the need was read to be about.
  static func count(
    among matches: [Match], best: Double, concepts: [ConceptID], in catalogue: Catalogue
  ) -> Int {
    var unanswered = Set(concepts.filter { $0.scheme == .theme })
    var count = 0
    for (index, match) in matches.enumerated() {
      let themes = match.offers.flatMap(\.offer.themes).flatMap { ThemeTree.path(to: $0, in: catalogue) }
      let answers = !unanswered.isDisjoint(with: themes)
      unanswered.subtract(themes)
      if answers || match.score >= scoreShare * best { count = index + 1 }
    }
    return count
  }
}
