internal import TreffAnalysis
public import TreffCatalogue
public import TreffSearch

/// Makes a catalogue's documents and builds the inverted index over them.
///
/// An offer is a document; so is a centre, whose names and mission are indexed once and not with every offer. What has
/// ended has no document; its names stand with its successor.
public struct CatalogueIndexer {
  private let catalogue: Catalogue
  private let analyzer: Analyzer

  init(catalogue: Catalogue, analyzer: Analyzer) {
    self.catalogue = catalogue
    self.analyzer = analyzer
  }

  /// The index of one version of a catalogue; equal catalogues give equal bytes.
  public static func index(of catalogue: Catalogue, version: UInt64) -> InvertedIndex {
    CatalogueIndexer(catalogue: catalogue, analyzer: NeedReader.analyzer(for: catalogue)).build(
      version: version)
  }

  static func schema(analyzer: Analyzer) -> IndexSchema {
    IndexSchema(fields: CatalogueField.allCases.map(\.weights), analysis: analyzer.name)
  }

  func build(version: UInt64) -> InvertedIndex {
    var builder = IndexBuilder(
      schema: Self.schema(analyzer: analyzer),
      origin: IndexOrigin(catalogueVersion: version, catalogueFingerprint: catalogue.fingerprint))
    var concepts: [ConceptID: ConceptTerms] = [:]
    for concept in catalogue.concepts {
      concepts[concept.id] = ConceptTerms(
        key: builder.number(of: concept.id.description), broader: concept.broader,
        words: numbers(ofAll: concept.entries, &builder))
    }
    for offer in catalogue.offers where catalogue.isInForce(offer) {
      add(offer, concepts: concepts, to: &builder)
    }
    let formerNames = catalogue.formerNamesBySuccessor()
    for centre in catalogue.centres where catalogue.isInForce(centre) {
      add(centre, formerNames: formerNames[centre.id] ?? [], to: &builder)
    }
    return builder.build()
  }

  /// What every offer of a concept is indexed by, made once for all of them.
  private struct ConceptTerms {
    let key: IndexBuilder.TermNumber
    let broader: ConceptID?
    let words: [IndexBuilder.TermNumber]
  }

  private func add(_ offer: Offer, concepts: [ConceptID: ConceptTerms], to builder: inout IndexBuilder) {
    var fields = [[IndexBuilder.TermNumber]](repeating: [], count: CatalogueField.allCases.count)
    fields[.title] = numbers(ofAll: offer.title.distinct, &builder)
    fields[.summary] = numbers(of: offer.summary, &builder)
    var broader: [ConceptID] = []
    for (ids, field) in [
      (offer.themes, CatalogueField.themes), (offer.targetGroups, .targetGroups),
      (offer.serviceTypes, .serviceTypes),
    ] {
      for id in ids {
        guard let concept = concepts[id] else { continue }
        fields[field.rawValue].append(contentsOf: concept.words)
        fields[CatalogueField.concepts.rawValue].append(concept.key)
        if let id = concept.broader, !broader.contains(id), !offer.concepts.contains(id) {
          broader.append(id)
        }
      }
    }
    fields[.broaderConcepts] = broader.compactMap { concepts[$0]?.key }
    builder.add(id: offer.id, kind: CatalogueDocumentKind.offer.rawValue, fields: fields)
  }

  private func add(_ centre: Centre, formerNames: [String], to builder: inout IndexBuilder) {
    var fields = [[IndexBuilder.TermNumber]](repeating: [], count: CatalogueField.allCases.count)
    let names = centre.name.distinct + [centre.abbreviation].compactMap(\.self) + centre.aliases + formerNames
    fields[.centreNames] = numbers(ofAll: names, &builder)
    fields[.mission] = numbers(of: centre.mission, &builder)
    fields[.region] = RegionKey.keys(of: centre.catchment).map { builder.number(of: $0) }
    builder.add(id: centre.id, kind: CatalogueDocumentKind.centre.rawValue, fields: fields)
  }

  /// The terms of one text, repeated as they occur.
  private func numbers(of text: String, _ builder: inout IndexBuilder) -> [IndexBuilder.TermNumber] {
    analyzer.tokens(of: text).map { builder.number(of: $0.term) }
  }

  /// The terms of several spellings of one thing, each once: a word that bokmål and nynorsk share is one word.
  private func numbers(ofAll texts: [String], _ builder: inout IndexBuilder) -> [IndexBuilder.TermNumber] {
    var seen: Set<IndexBuilder.TermNumber> = []
    return texts.flatMap { numbers(of: $0, &builder) }.filter { seen.insert($0).inserted }
  }
}

extension [[IndexBuilder.TermNumber]] {
  fileprivate subscript(field: CatalogueField) -> [IndexBuilder.TermNumber] {
    get { self[field.rawValue] }
    set { self[field.rawValue] = newValue }
  }
}
