internal import TreffAnalysis
internal import TreffSearch

/// Whether the best answer is one, by two plain questions: does the need say what it is about, and do the centres speak
/// of it?
///
/// Both thresholds were found on the development set (see `Docs/scoring.md`, "Abstaining"). They look at the text score
/// alone, so a near centre is never taken for a fitting one.
struct Confidence {
  /// The text score that a need must reach when the catalogue knows all its words.
  static let textScoreMin = 3.0
  /// How much more it must reach when the catalogue knows none: the words that matter most may be among them.
  static let unknownWordsPenalty = 5.0
  /// A word in more than this share of all documents does not say what a need is about.
  static let commonShare = 0.15

  let outcome: MatchAnswer.Outcome

  init(reading: NeedReading, best: Candidate?, index: InvertedIndex) {
    let words = reading.words.filter { $0.rule != .compound }
    if !words.contains(where: { Self.isSpecific($0, reading: reading, index: index) }),
      !words.isEmpty || reading.concepts.isEmpty
    {
      outcome = .askBack
      return
    }
    let unknown = words.count { index.term($0.term) == nil }
    let unknownShare = words.isEmpty ? 1 : Double(unknown) / Double(words.count)
    let isClear = (best?.textScore ?? 0) >= Self.textScoreMin + Self.unknownWordsPenalty * unknownShare
    outcome = isClear ? .answered : .noClearMatch
  }

  /// Whether a word can tell what the need is about: not a kind of help ("kurs", "veiledning") and not in every other
  /// document. An unknown word may well be the very thing.
  private static func isSpecific(_ word: Token, reading: NeedReading, index: InvertedIndex) -> Bool {
    let concepts = reading.conceptTokens.filter { $0.span.overlaps(word.span) }.map(\.term)
    if concepts.contains(where: { $0.hasPrefix("theme:") || $0.hasPrefix("targetGroup:") }) { return true }
    if !concepts.isEmpty { return false }
    guard let term = index.term(word.term) else { return true }
    return Double(index.documentFrequency(of: term)) <= commonShare * Double(index.documentCount)
  }
}
