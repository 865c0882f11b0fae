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

    /// Takes both as they are.
    public init(phrase: String, concept: String) {
      self.phrase = phrase
      self.concept = concept
    }
  }

  /// Entries by their first stem, longest first.
  private let entriesByFirstStem: [String: [(stems: [String], concepts: [String])]]
  private let analyzer: Analyzer

  /// - Parameters:
  ///   - entries: the vocabularies' phrases.
  ///   - analyzer: makes the same stems of entries and texts; must keep every word.
  ///   - ignored: words that may not make up an entry alone.
  public init(entries: [Entry], analyzer: Analyzer = .norwegianPhrases, ignored: StopWords = .norwegian) {
    let ignoredStems = Set(ignored.words.flatMap { analyzer.tokens(of: $0).map(\.term) })
    var phrases: [String: (stems: [String], concepts: [String])] = [:]
    for entry in entries {
      let stems = analyzer.tokens(of: entry.phrase).map(\.term)
      if stems.isEmpty { continue }
      // The words as written decide; their stems only tell when to look, which is seldom.
      if stems.allSatisfy(ignoredStems.contains) {
        let words = WordTokenizer().tokenize(entry.phrase).map { FoldFilter.fold($0.term) }
        if words.allSatisfy(ignored.words.contains) { continue }
      }
      let key = stems.count == 1 ? stems[0] : stems.joined(separator: " ")
      if phrases[key]?.concepts.contains(entry.concept) != true {
        phrases[key, default: (stems, [])].concepts.append(entry.concept)
      }
    }
    var byFirstStem: [String: [(stems: [String], concepts: [String])]] = [:]
    for phrase in phrases.values {
      byFirstStem[phrase.stems[0], default: []].append((phrase.stems, phrase.concepts.sorted()))
    }
    // No two phrases of one list have equal stems, so their length and order of stems decide.
    for (stem, phrases) in byFirstStem where phrases.count > 1 {
      byFirstStem[stem] = phrases.sorted { a, b in
        a.stems.count != b.stems.count
          ? a.stems.count > b.stems.count : a.stems.lexicographicallyPrecedes(b.stems)
      }
    }
    entriesByFirstStem = byFirstStem
    self.analyzer = analyzer
  }

  /// One token for each concept found, in the order of the text; its term is the concept's key.
  public func concepts(in text: String) -> [Token] {
    let tokens = analyzer.tokens(of: text)
    var found: [Token] = []
    var index = 0
    while index < tokens.count {
      let rest = tokens[index...]
      let entry = entriesByFirstStem[tokens[index].term]?.first { entry in
        entry.stems.count <= rest.count && zip(entry.stems, rest).allSatisfy { $0 == $1.term }
      }
      guard let entry else {
        index += 1
        continue
      }
      let span = tokens[index].span.lowerBound..<tokens[index + entry.stems.count - 1].span.upperBound
      for concept in entry.concepts {
        found.append(Token(term: concept, span: span, position: tokens[index].position, rule: .concept))
      }
      index += entry.stems.count
    }
    return found
  }
}
