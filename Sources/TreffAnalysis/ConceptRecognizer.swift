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
    var conceptsByStems: [[String]: [String]] = [:]
    for entry in entries {
      let tokens = analyzer.tokens(of: entry.phrase)
      let stems = tokens.map(\.term)
      if stems.isEmpty || stems.allSatisfy({ ignored.words.contains($0) }) { continue }
      if conceptsByStems[stems]?.contains(entry.concept) != true {
        conceptsByStems[stems, default: []].append(entry.concept)
      }
    }
    var byFirstStem: [String: [(stems: [String], concepts: [String])]] = [:]
    for (stems, concepts) in conceptsByStems {
      byFirstStem[stems[0], default: []].append((stems, concepts.sorted()))
    }
    entriesByFirstStem = byFirstStem.mapValues { entries in
      entries.sorted { a, b in
        a.stems.count != b.stems.count
          ? a.stems.count > b.stems.count : a.stems.lexicographicallyPrecedes(b.stems)
      }
    }
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
