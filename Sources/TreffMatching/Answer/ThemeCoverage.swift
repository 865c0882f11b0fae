internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffSearch

/// Puts an answer for each theme of a need before a second one for any: who asks for two things is owed both.
///
/// Ranks change, scores do not. The best answer stays first, and an answer is moved up only where it fits well by itself.
struct ThemeCoverage {
  /// The share of the best score that an answer must reach to be moved up.
  static let scoreShare = 0.45
  /// A longer need is a letter, which tells of much that it does not ask about.
  static let wordCountMax = 30
  /// More themes than this are the background of one wish, not so many wishes.
  static let themeCountMax = 3
  /// How far down somebody is looked for.
  static let reach = 10

  /// The documents of each of the need's themes; those that are places of work too are left out.
  private let documents: [Set<Int>]

  init(of reading: NeedReading, in snapshot: Snapshot) {
    var spans: [Range<Int>] = []
    var documents: [Set<Int>] = []
    for mention in reading.mentions {
      // Who adds a theme asks about it, however long the letter.
      guard mention.isGiven || reading.words.count <= Self.wordCountMax, mention.concept.scheme == .theme,
        !NeedWeights.settings.contains(mention.concept.description),
        !spans.contains(where: { $0.overlaps(mention.span) }),
        let term = snapshot.index.term(mention.concept.description)
      else { continue }
      let holders = Set(snapshot.index.postings(of: term).map { snapshot.index.document(at: $0) })
      // Two phrases for one theme, or for a theme and its broader one, are one wish.
      if documents.contains(where: { !$0.isDisjoint(with: holders) }) { continue }
      spans.append(mention.span)
      documents.append(holders)
    }
    self.documents = documents
  }

  /// Candidates in the order they are shown.
  func ordered(_ ranked: [Candidate]) -> [Candidate] {
    guard (2...Self.themeCountMax).contains(documents.count), let first = ranked.first else { return ranked }
    var left = ranked
    var shown: [Candidate] = []
    var wanted = documents.indices.filter { !holds(first, documents[$0]) }
    shown.append(left.removeFirst())
    while let theme = wanted.first {
      wanted.removeFirst()
      guard
        let place = left.prefix(Self.reach).firstIndex(where: { holds($0, documents[theme]) }),
        left[place].coversMunicipality, left[place].score >= Self.scoreShare * first.score
      else { continue }
      let moved = left.remove(at: place)
      shown.append(moved)
      // Who answers for two themes leaves neither to be answered for again.
      wanted.removeAll { holds(moved, documents[$0]) }
    }
    return shown + left
  }

  /// Whether one of the offers that carry the candidate is about the theme.
  private func holds(_ candidate: Candidate, _ documents: Set<Int>) -> Bool {
    candidate.offers.contains { documents.contains($0.document) }
  }
}
