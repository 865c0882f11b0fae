internal import TreffAnalysis
internal import TreffCatalogue

/// How a catalogue's documents and the needs held against them are read. Heads of elliptic compounds are looked for
/// among the words of titles and labels.
struct CatalogueAnalysis: Sendable {
  /// Text to index terms.
  let terms: Analyzer
  /// The first half of that: whole words, nynorsk as bokmål.
  let words: Analyzer
  /// The same, nynorsk as it is written.
  let writtenWords: Analyzer

  init(_ catalogue: Catalogue) {
    var heads: Set<String> = []
    let plain = Analyzer(name: "words", filters: [FoldFilter()])
    for text in catalogue.offers.map(\.title.nb) + catalogue.concepts.map(\.label.nb) {
      for token in plain.tokens(of: text) { heads.insert(token.term) }
    }
    let compoundHeads = CompoundHeads(heads)
    terms = .norwegian(words: compoundHeads)
    words = .norwegianWords(words: compoundHeads)
    writtenWords = Analyzer(
      name: "written-words", filters: [FoldFilter(), EllipsisFilter(heads: compoundHeads)])
  }
}
