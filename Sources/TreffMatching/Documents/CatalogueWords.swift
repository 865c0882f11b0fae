internal import TreffAnalysis
internal import TreffCatalogue

/// Every word of a catalogue's texts and labels, with how often it occurs: what compounds are cut into, and what
/// misspelt words are held against.
struct CatalogueWords {
  /// Folded words, nynorsk as bokmål.
  private(set) var counts: [String: UInt32] = [:]

  init(_ catalogue: Catalogue, analyzer: Analyzer) {
    for offer in catalogue.offers where catalogue.isInForce(offer) {
      for text in offer.title.distinct + [offer.summary] + offer.exampleNeeds { add(text, analyzer) }
    }
    for centre in catalogue.centres where catalogue.isInForce(centre) {
      for text in centre.name.distinct + centre.aliases + [centre.mission] { add(text, analyzer) }
    }
    for concept in catalogue.concepts {
      for text in concept.entries + concept.labels.map(\.text) { add(text, analyzer) }
    }
  }

  private mutating func add(_ text: String, _ analyzer: Analyzer) {
    for token in analyzer.tokens(of: text) { counts[token.term, default: 0] += 1 }
  }
}
