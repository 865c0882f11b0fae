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
  /// - Parameter spans: UTF-8 offsets of what has been read as something else already.
  func read(_ need: NeedText, without spans: [Range<Int>] = []) -> NeedReading {
    func isLeft(_ token: Token) -> Bool { !spans.contains { $0.overlaps(token.span) } }
    var words = withoutEnglishStopWords(analyzer.tokens(of: need.text), of: need)
    var concepts = recognizer.concepts(in: need.text)
    if !spans.isEmpty {
      words = words.filter(isLeft)
      concepts = concepts.filter(isLeft)
    }
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
    // Few Norwegian words have the term of an English one, so that hardly any has to be looked at as it is written.
    guard words.contains(where: { Self.englishTerms.contains($0.term) }) else { return words }
    let written = words.map { word in
      Self.englishTerms.contains(word.term) ? FoldFilter.fold(String(need.text.utf8[word.span])) : ""
    }
    guard written.contains(where: StopWords.englishOnly.words.contains) else { return words }
    return zip(words, written).filter { !StopWords.english.words.contains($1) }.map(\.0)
  }

  /// The terms that the Norwegian chain makes of English stop words.
  private static let englishTerms = Set(
    StopWords.english.words.flatMap { Analyzer.norwegianPhrases.tokens(of: $0).map(\.term) })
}

/// A need as the index can be asked for it.
struct NeedReading: Sendable {
  let query: Query
  let words: [Token]
  let conceptTokens: [Token]
  let concepts: [ConceptID]
}

extension String.UTF8View {
  /// The text at offsets that lie between characters.
  fileprivate subscript(offsets: Range<Int>) -> Substring {
    Substring(
      self[index(startIndex, offsetBy: offsets.lowerBound)..<index(startIndex, offsetBy: offsets.upperBound)])
  }
}
