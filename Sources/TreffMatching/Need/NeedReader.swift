internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffSearch

/// Reads a need: its words as terms, and the concepts of the vocabularies that its phrases stand for.
struct NeedReader: Sendable {
  /// What a recognised phrase counts beside one of its words.
  static let conceptWeight = 1.0

  let analyzer: Analyzer
  private let recognizer: ConceptRecognizer
  private let conceptByKey: [String: ConceptID]

  init(catalogue: Catalogue) {
    analyzer = Self.analyzer(for: catalogue)
    recognizer = ConceptRecognizer(
      entries: catalogue.concepts.flatMap { concept in
        let key = concept.id.description
        return concept.entries.map { ConceptRecognizer.Entry(phrase: $0, concept: key) }
          + concept.abbreviations.map { .init(phrase: $0, concept: key, isAbbreviation: true) }
      })
    conceptByKey = Dictionary(
      catalogue.concepts.map { ($0.id.description, $0.id) }, uniquingKeysWith: { a, _ in a })
  }

  /// The analysis that both documents and needs go through. Heads of elliptic compounds are looked for among the words
  /// of titles and labels.
  static func analyzer(for catalogue: Catalogue) -> Analyzer {
    var words: Set<String> = []
    let plain = Analyzer(name: "words", filters: [FoldFilter()])
    for text in catalogue.offers.map(\.title.nb) + catalogue.concepts.map(\.label.nb) {
      for token in plain.tokens(of: text) { words.insert(token.term) }
    }
    return .norwegian(words: CompoundHeads(words))
  }

  /// A need as terms and concepts.
  func read(_ need: NeedText) -> NeedReading {
    let words = withoutEnglishStopWords(analyzer.tokens(of: need.text), of: need)
    let concepts = recognizer.concepts(in: need.text)
    var query = Query()
    query.add(words)
    query.add(concepts, weight: Self.conceptWeight)
    var found: [ConceptID] = []
    for token in concepts {
      if let id = conceptByKey[token.term], !found.contains(id) { found.append(id) }
    }
    return NeedReading(query: query, words: words, conceptTokens: concepts, concepts: found)
  }

  /// The words without those that hold English sentences together: synonyms hold some, as "Make it work", and an offer
  /// would be found by them. Words that are Norwegian too, as «by», are dropped only beside one that is not.
  private func withoutEnglishStopWords(_ words: [Token], of need: NeedText) -> [Token] {
    func isWritten(_ word: Token, in list: StopWords) -> Bool {
      word.span.count <= Self.englishByteCountMax
        && list.words.contains(FoldFilter.fold(need.words(at: word.span)))
    }
    guard words.contains(where: { isWritten($0, in: .englishOnly) }) else { return words }
    return words.filter { !isWritten($0, in: .english) }
  }

  /// The length of the longest English stop word.
  private static let englishByteCountMax = StopWords.english.words.map(\.utf8.count).max() ?? 0
}

/// A need as the index can be asked for it.
struct NeedReading: Sendable {
  let query: Query
  let words: [Token]
  let conceptTokens: [Token]
  let concepts: [ConceptID]
}
