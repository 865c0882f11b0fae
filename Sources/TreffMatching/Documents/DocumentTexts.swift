internal import TreffAnalysis
internal import TreffSearch

/// Turns the texts of documents into the terms of their fields.
struct DocumentTexts {
  private let analysis: CatalogueAnalysis
  private let splitter: CompoundSplitter
  private let contentWords: Analyzer

  init(analysis: CatalogueAnalysis, words: CatalogueWords) {
    self.analysis = analysis
    let counts = words.counts
    splitter = CompoundSplitter { (counts[String($0)] ?? 0) >= Lexicon.partCountMin }
    contentWords = analysis.words
  }

  /// The terms of one text, repeated as they occur.
  func numbers(of text: String, _ builder: inout IndexBuilder) -> [IndexBuilder.TermNumber] {
    analysis.terms.tokens(of: text).map { builder.number(of: $0.term) }
  }

  /// The terms of several spellings of one thing, each once: a word that bokmål and nynorsk share is one word.
  func numbers(ofAll texts: [String], _ builder: inout IndexBuilder) -> [IndexBuilder.TermNumber] {
    once(texts.flatMap { numbers(of: $0, &builder) })
  }

  /// The runs of four letters of a text's words, repeated as they occur.
  func grams(of text: String, _ builder: inout IndexBuilder) -> [IndexBuilder.TermNumber] {
    GramFilter().filter(StopFilter(.norwegian).filter(contentWords.tokens(of: text)))
      .map { builder.number(of: $0.term) }
  }

  /// Those of several spellings of one thing, each once.
  func grams(ofAll texts: [String], _ builder: inout IndexBuilder) -> [IndexBuilder.TermNumber] {
    once(texts.flatMap { grams(of: $0, &builder) })
  }

  /// The halves of the compounds in some texts, as terms.
  func halves(of texts: [String], _ builder: inout IndexBuilder) -> [IndexBuilder.TermNumber] {
    texts.flatMap { text in
      contentWords.tokens(of: text).flatMap { word -> [IndexBuilder.TermNumber] in
        guard let halves = splitter.halves(of: word.term) else { return [] }
        return [halves.modifier, halves.head].compactMap(\.self).flatMap { numbers(of: $0, &builder) }
      }
    }
  }

  private func once(_ terms: [IndexBuilder.TermNumber]) -> [IndexBuilder.TermNumber] {
    var seen: Set<IndexBuilder.TermNumber> = []
    return terms.filter { seen.insert($0).inserted }
  }
}
