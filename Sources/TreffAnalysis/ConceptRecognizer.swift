/// Finds the entries of vocabularies in a text: each phrase that is a label or synonym stands for its concept.
///
/// Phrases are compared by their stems, little words included. At each word the longest entry wins, so that
/// "rus og psykisk helse" is one find and not three; an entry that stands under two concepts gives both.
public struct ConceptRecognizer: Sendable {
  /// One phrase and what it stands for.
  public struct Entry: Hashable, Sendable {
    /// The phrase as people write it.
    public let phrase: String
    /// The concept's key in the index, as `theme:demens`.
    public let concept: String
    /// Whether the phrase is an abbreviation: found as it is written only, so that "roper" is not ROP with an ending.
    public let isAbbreviation: Bool

    /// Takes each value as it is.
    public init(phrase: String, concept: String, isAbbreviation: Bool = false) {
      self.phrase = phrase
      self.concept = concept
      self.isAbbreviation = isAbbreviation
    }
  }

  /// One phrase as it is looked for, and all it stands for.
  private struct Phrase {
    let stems: [String]
    /// How an abbreviation's term must have come of the word, so that only the very word is found.
    let rule: TermRule?
    var concepts: [String]

    func begins(_ tokens: ArraySlice<Token>) -> Bool {
      guard stems.count <= tokens.count, rule == nil || rule == tokens.first?.rule else { return false }
      return zip(stems, tokens).allSatisfy { $0 == $1.term }
    }

    /// Longer phrases first; no two of one list agree in all that is compared.
    static func isTriedBefore(_ a: Phrase, _ b: Phrase) -> Bool {
      if a.stems.count != b.stems.count { return a.stems.count > b.stems.count }
      if a.stems != b.stems { return a.stems.lexicographicallyPrecedes(b.stems) }
      return a.rule != nil && b.rule == nil
    }
  }

  /// Phrases by their first stem, in the order they are tried.
  private let phrasesByFirstStem: [String: [Phrase]]
  private let analyzer: Analyzer

  /// - Parameters:
  ///   - entries: the vocabularies' phrases.
  ///   - analyzer: makes the same stems of entries and texts; must keep every word.
  ///   - ignored: words that may not make up an entry alone.
  public init(entries: [Entry], analyzer: Analyzer = .norwegianPhrases, ignored: StopWords = .norwegian) {
    let ignoredStems = Set(ignored.words.flatMap { analyzer.tokens(of: $0).map(\.term) })
    var phrases: [String: Phrase] = [:]
    for entry in entries {
      let tokens = analyzer.tokens(of: entry.phrase)
      let stems = tokens.map(\.term)
      if stems.isEmpty { continue }
      // The words as written decide; their stems only tell when to look, which is seldom.
      if stems.allSatisfy(ignoredStems.contains) {
        let words = WordTokenizer().tokenize(entry.phrase).map { FoldFilter.fold($0.term) }
        if words.allSatisfy(ignored.words.contains) { continue }
      }
      let rule = entry.isAbbreviation && tokens.count == 1 ? tokens[0].rule : nil
      let key = (stems.count == 1 ? stems[0] : stems.joined(separator: " ")) + (rule == nil ? "" : " =")
      if phrases[key]?.concepts.contains(entry.concept) != true {
        phrases[key, default: Phrase(stems: stems, rule: rule, concepts: [])].concepts.append(entry.concept)
      }
    }
    var byFirstStem: [String: [Phrase]] = [:]
    for var phrase in phrases.values {
      phrase.concepts.sort()
      byFirstStem[phrase.stems[0], default: []].append(phrase)
    }
    for (stem, phrases) in byFirstStem where phrases.count > 1 {
      byFirstStem[stem] = phrases.sorted(by: Phrase.isTriedBefore)
    }
    phrasesByFirstStem = byFirstStem
    self.analyzer = analyzer
  }

  /// One token for each concept found, in the order of the text; its term is the concept's key.
  public func concepts(in text: String) -> [Token] {
    let tokens = analyzer.tokens(of: text)
    var found: [Token] = []
    var index = 0
    while index < tokens.count {
      guard let phrase = phrasesByFirstStem[tokens[index].term]?.first(where: { $0.begins(tokens[index...]) })
      else {
        index += 1
        continue
      }
      let span = tokens[index].span.lowerBound..<tokens[index + phrase.stems.count - 1].span.upperBound
      for concept in phrase.concepts {
        found.append(Token(term: concept, span: span, position: tokens[index].position, rule: .concept))
      }
      index += phrase.stems.count
    }
    return found
  }
}
