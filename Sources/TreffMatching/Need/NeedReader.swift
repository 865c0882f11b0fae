internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffSearch

/// Reads a need: its words as terms, and the concepts of the vocabularies that its phrases stand for.
struct NeedReader: Sendable {
  let lexicon: Lexicon
  private let words: Analyzer
  private let recognizer: ConceptRecognizer
  private let conceptByKey: [String: ConceptID]
  private let omitted: Set<Idea>

  private let acuteDanger = AcuteDanger()
  let stopFilter = StopFilter(.norwegian)
  let stemFilter = StemFilter(language: .norwegian)

  /// - Parameters:
  ///   - analysis: how the index's documents were read.
  ///   - omitted: what is left out, for measuring.
  init(index: InvertedIndex, catalogue: Catalogue, analysis: CatalogueAnalysis, without omitted: Set<Idea>) {
    lexicon = Lexicon(index: index)
    words = omitted.contains(.crosswalk) ? analysis.writtenWords : analysis.words
    recognizer = .overVocabulary(of: index)
    conceptByKey = Dictionary(
      catalogue.concepts.map { ($0.id.description, $0.id) }, uniquingKeysWith: { a, _ in a })
    self.omitted = omitted
  }

  /// Makes what single needs would else wait for.
  func prepare() {
    lexicon.prepare()
    _ = Glossary.english
  }

  /// A need as terms and concepts.
  /// - Parameters:
  ///   - spans: UTF-8 offsets of what has been read as something else already.
  ///   - corrections: what is said about its concepts.
  func read(
    _ need: NeedWords, without spans: [Range<Int>] = [], correctedBy corrections: ConceptCorrections = .none
  ) -> NeedReading {
    var written = StemmedWords(words.filtered(need.tokens), by: stemFilter)
    let tellsOfDanger = acuteDanger.isTold(by: written.words, stems: written.stems)
    var unwanted = omitted.contains(.negation) ? [] : Negation.unwanted(of: written.words)
    if !omitted.contains(.closing) { unwanted.formUnion(Closing.words(of: written.words)) }
    written = written.filter { index in
      !unwanted.contains(index) && !spans.contains { $0.overlaps(written.words[index].span) }
    }
    let isEnglish = written.words.contains { StopWords.englishOnly.contains($0.term) }
    // Phrases are looked for with their little words in: "out of hours".
    let recognized = recognizer.concepts(in: written.words, stems: written.stems)
    // Stop words are left out below, whether a document holds them or not.
    let isKnown = zip(written.words, written.stems).map { word, stem in
      !stopFilter.keeps(word) || lexicon.knows(word.term, stem: stem)
    }
    let translated =
      omitted.contains(.english)
      ? [] : translations(of: written.words, besides: recognized) { isEnglish || !isKnown[$0] }
    let isMended =
      !omitted.contains(.typos) && mendTypos(of: &written, besides: translated) { !isKnown[$0] }

    let content = written.filter { index in
      let word = written.words[index]
      return stopFilter.keeps(word) && !(isEnglish && Self.isEnglishStopWord(word))
    }
    let halves = omitted.contains(.compounds) ? [] : halves(of: content.words + translated)
    var found = concepts(
      besides: isMended ? recognizer.concepts(in: written.words, stems: written.stems) : recognized,
      of: written.words, translated: translated,
      halves: halves.map(\.word), isEnglish: isEnglish)
    let removed = found.correct(by: corrections)

    var query = Query()
    func add(_ tokens: [Token], weight: Double) {
      for token in tokens where !removed.overlaps(token.span) { query.add(token, weight: weight) }
    }
    let terms = content.terms
    let indexed = terms.map { lexicon.indexedTerm($0.term) }
    for term in terms { add([term], weight: term.rule == .typo ? NeedWeights.typo : 1) }
    add(stemFilter.filter(stopFilter.filter(translated)), weight: NeedWeights.translation)
    for half in halves { add(stemFilter.filter([half.word]), weight: half.weight) }
    if !omitted.contains(.grams) {
      // Only of words that no document holds: what meets whole need not meet in pieces too.
      for (word, term) in zip(content.words, indexed) where term == nil {
        add(GramFilter().filter([word]), weight: NeedWeights.gram)
      }
    }
    let concepts = found.weighted
    for (concept, weight) in concepts { query.add(concept, weight: weight) }

    let named = concepts.compactMap { concept, _ in
      conceptByKey[concept.term].map { ConceptMention(concept: $0, span: concept.span) }
    }
    return NeedReading(
      query: query,
      words: zip(terms, indexed).filter { !removed.overlaps($0.0.span) }.map {
        ContentWord(token: $0, term: $1)
      },
      mentions: named,
      tellsOfDanger: tellsOfDanger)
  }

  // MARK: Words

  private static func isEnglishStopWord(_ word: Token) -> Bool {
    StopWords.english.contains(word.term) || StopWords.englishRequests.contains(word.term)
  }

  /// The Norwegian for what is English: all of an English need, and single words of others that nobody here knows. What
  /// a concept's English label has said already is not said again.
  private func translations(
    of words: [Token], besides concepts: [Token], where isForeign: (Int) -> Bool
  ) -> [Token] {
    // Most needs hold nothing foreign, and the glossary is made when it is first asked.
    guard words.indices.contains(where: isForeign) else { return [] }
    return Glossary.english.translations(of: words, where: isForeign).filter { translation in
      !concepts.contains { $0.span.overlaps(translation.span) }
    }
  }

  /// Puts the nearest known word in the place of each that nobody knows.
  /// - Returns: whether any was put.
  private func mendTypos(
    of written: inout StemmedWords, besides translated: [Token], where isUnknown: (Int) -> Bool
  ) -> Bool {
    var isMended = false
    for (index, word) in written.words.enumerated() where isUnknown(index) {
      guard stopFilter.keeps(word), !Self.isEnglishStopWord(word),
        !translated.contains(where: { $0.span.overlaps(word.span) }),
        let known = lexicon.correction(of: word.term)
      else { continue }
      written.mend(index, as: known, by: stemFilter)
      isMended = true
    }
    return isMended
  }

  /// The halves of compounds, each with what it counts.
  private func halves(of words: [Token]) -> [(word: Token, weight: Double)] {
    words.flatMap { word -> [(word: Token, weight: Double)] in
      guard let halves = lexicon.halves(of: word.term) else { return [] }
      func half(_ term: String) -> Token {
        Token(term: term, span: word.span, position: word.position, rule: .compound)
      }
      return [(half(halves.modifier), NeedWeights.modifier)]
        + (halves.head.map { [(half($0), NeedWeights.head)] } ?? [])
    }
  }

  // MARK: Concepts

  /// The concepts of the phrases, as they were recognised, of their translation, and of halves of compounds that stand
  /// in none of them.
  private func concepts(
    besides recognized: [Token], of words: [Token], translated: [Token], halves: [Token], isEnglish: Bool
  ) -> FoundConcepts {
    var found = recognized
    if !translated.isEmpty {
      let norwegian =
        words.filter { word in !translated.contains { $0.span.overlaps(word.span) } } + translated
      let inOrder = norwegian.filter { !Self.isEnglishStopWord($0) || !isEnglish }
        .sorted { $0.position < $1.position }
      for concept in recognizer.concepts(in: inOrder)
      where !found.contains(where: { $0.term == concept.term }) {
        found.append(concept)
      }
    }
    var ofHalves: [Token] = []
    for half in halves {
      for concept in recognizer.concepts(in: [half])
      where !found.contains(where: { $0.term == concept.term || $0.span.overlaps(concept.span) }) {
        ofHalves.append(concept)
      }
    }
    return FoundConcepts(ofPhrases: found, ofHalves: ofHalves)
  }
}

extension ConceptRecognizer {
  /// Looks phrases up among the concepts' documents.
  static func overVocabulary(of index: InvertedIndex) -> ConceptRecognizer {
    @Sendable func concepts(_ key: VocabularyKey, _ text: String) -> [String] {
      guard let term = index.term(key, text) else { return [] }
      return index.postings(of: term).map { index.id(of: index.document(at: $0)) }
    }
    return ConceptRecognizer(
      keys: PhraseKeys(), phrases: { concepts(.phrase, $0) }, abbreviations: { concepts(.abbreviation, $0) },
      beginsPhrase: { index.term(.phraseStart, $0) != nil })
  }
}
