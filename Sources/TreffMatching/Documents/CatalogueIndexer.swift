internal import TreffAnalysis
public import TreffCatalogue
public import TreffSearch

/// Makes a catalogue's documents and builds the inverted index over them.
///
/// An offer is a document; so is a centre, whose names and mission are indexed once and not with every offer. What has
/// ended has no document; its names stand with its successor. Concepts and the words of all texts have documents too,
/// which are looked up and never scored.
public struct CatalogueIndexer {
  private let catalogue: Catalogue
  private let analysis: CatalogueAnalysis

  private let omitted: Set<Idea>

  /// - Parameter omitted: what is left out of the documents, for measuring.
  init(catalogue: Catalogue, analysis: CatalogueAnalysis, without omitted: Set<Idea> = []) {
    self.catalogue = catalogue
    self.analysis = analysis
    self.omitted = omitted
  }

  /// The index of one version of a catalogue; equal catalogues give equal bytes.
  public static func index(of catalogue: Catalogue, version: UInt64) -> InvertedIndex {
    CatalogueIndexer(catalogue: catalogue, analysis: CatalogueAnalysis(catalogue)).build(version: version)
  }

  static func schema(analysis: CatalogueAnalysis) -> IndexSchema {
    IndexSchema(fields: CatalogueField.allCases.map(\.weights), analysis: analysis.terms.name)
  }

  func build(version: UInt64) -> InvertedIndex {
    var builder = IndexBuilder(
      schema: Self.schema(analysis: analysis),
      origin: IndexOrigin(catalogueVersion: version, catalogueFingerprint: catalogue.fingerprint))
    let words = CatalogueWords(catalogue, analyzer: analysis.words)
    let texts = DocumentTexts(analysis: analysis, words: words)
    var concepts: [ConceptID: ConceptTerms] = [:]
    for concept in catalogue.concepts {
      concepts[concept.id] = ConceptTerms(
        key: builder.number(of: concept.id.description), broader: concept.broader,
        words: texts.numbers(ofAll: concept.entries, &builder),
        grams: texts.grams(ofAll: concept.label.distinct, &builder),
        halves: texts.halves(of: concept.label.distinct, &builder),
        labels: concept.labels.filter { !$0.isAbbreviation }.flatMap { texts.numbers(of: $0.text, &builder) })
    }
    for offer in catalogue.offers where catalogue.isInForce(offer) {
      add(offer, concepts: concepts, texts: texts, to: &builder)
    }
    let formerNames = catalogue.formerNamesBySuccessor()
    for centre in catalogue.centres where catalogue.isInForce(centre) {
      add(centre, formerNames: formerNames[centre.id] ?? [], texts: texts, to: &builder)
    }
    addVocabulary(words, concepts: concepts, to: &builder)
    return builder.build()
  }

  /// What every offer of a concept is indexed by, made once for all of them.
  private struct ConceptTerms {
    let key: IndexBuilder.TermNumber
    let broader: ConceptID?
    let words: [IndexBuilder.TermNumber]
    let grams: [IndexBuilder.TermNumber]
    let halves: [IndexBuilder.TermNumber]
    let labels: [IndexBuilder.TermNumber]
  }

  private func add(
    _ offer: Offer, concepts: [ConceptID: ConceptTerms], texts: DocumentTexts, to builder: inout IndexBuilder
  ) {
    var fields = Self.emptyFields
    fields[.title] = texts.numbers(ofAll: offer.title.distinct, &builder)
    fields[.summary] = texts.numbers(of: offer.summary, &builder)
    fields[.titleGrams] = texts.grams(ofAll: offer.title.distinct, &builder)
    fields[.textGrams] = texts.grams(of: offer.summary, &builder)
    let examples = omitted.contains(.examples) ? [] : offer.exampleNeeds
    fields[.examples] = texts.numbers(ofAll: examples, &builder)
    fields[.halves] = texts.halves(of: offer.title.distinct + [offer.summary] + examples, &builder)
    var broader: [ConceptID] = []
    for (ids, field) in [
      (offer.themes, CatalogueField.themes), (offer.targetGroups, .targetGroups),
      (offer.serviceTypes, .serviceTypes),
    ] {
      for id in ids {
        guard let concept = concepts[id] else { continue }
        fields[field.rawValue].append(contentsOf: concept.words)
        fields[CatalogueField.concepts.rawValue].append(concept.key)
        // Words that go with everybody's work stand under target groups: "elev", "nyansatt".
        if field == .themes, !omitted.contains(.keywords) {
          fields[CatalogueField.labels.rawValue].append(contentsOf: concept.labels)
        }
        if field != .serviceTypes {
          fields[CatalogueField.labelGrams.rawValue].append(contentsOf: concept.grams)
          fields[CatalogueField.halves.rawValue].append(contentsOf: concept.halves)
        }
        if let id = concept.broader, !broader.contains(id), !offer.concepts.contains(id) {
          broader.append(id)
        }
      }
    }
    fields[.labelGrams] = Array(Set(fields[CatalogueField.labelGrams.rawValue]))
    fields[.broaderConcepts] = broader.compactMap { concepts[$0]?.key }
    builder.add(id: offer.id, kind: CatalogueDocumentKind.offer.rawValue, fields: fields)
  }

  private func add(
    _ centre: Centre, formerNames: [String], texts: DocumentTexts, to builder: inout IndexBuilder
  ) {
    var fields = Self.emptyFields
    let names = centre.name.distinct + [centre.abbreviation].compactMap(\.self) + centre.aliases + formerNames
    fields[.centreNames] = texts.numbers(ofAll: names, &builder)
    fields[.mission] = texts.numbers(of: centre.mission, &builder)
    fields[.titleGrams] = texts.grams(ofAll: names, &builder)
    fields[.textGrams] = texts.grams(of: centre.mission, &builder)
    fields[.halves] = texts.halves(of: [centre.mission], &builder)
    fields[.region] = RegionKey.keys(of: centre.catchment).map { builder.number(of: $0) }
    builder.add(id: centre.id, kind: CatalogueDocumentKind.centre.rawValue, fields: fields)
  }

  /// The phrases that concepts are recognised by, and the words that needs are held against.
  private func addVocabulary(
    _ words: CatalogueWords, concepts: [ConceptID: ConceptTerms], to builder: inout IndexBuilder
  ) {
    let keys = PhraseKeys()
    for concept in catalogue.concepts.sorted(by: { $0.id.description < $1.id.description }) {
      var phrases = Set(
        (concept.entries + concept.names.filter { !$0.isAbbreviation }.map(\.text)).compactMap(keys.key))
      var terms: Set<String> = []
      let abbreviations = concept.abbreviations + concept.names.filter(\.isAbbreviation).map(\.text)
      // One with a hyphen or a digit is several words to the tokenizer, and a phrase.
      for abbreviation in abbreviations {
        if keys.words(of: abbreviation).count > 1 {
          if let key = keys.key(of: abbreviation) { phrases.insert(key) }
        } else {
          terms.insert(VocabularyKey.abbreviation(PhraseKeys.key(ofAbbreviation: abbreviation)))
        }
      }
      for phrase in phrases {
        terms.insert(VocabularyKey.phrase(phrase))
        for end in phrase.indices where phrase[end] == " " {
          terms.insert(VocabularyKey.phraseStart(String(phrase[..<end])))
        }
      }
      var fields = Self.emptyFields
      if concept.id.scheme == .outside { fields[.labels] = concepts[concept.id]?.labels ?? [] }
      fields[.vocabulary] = terms.map { builder.number(of: $0) }
      builder.add(
        id: concept.id.description, kind: CatalogueDocumentKind.concept.rawValue, fields: fields)
    }
    let stemFilter = StemFilter(language: .norwegian)
    var fields = Self.emptyFields
    for (word, count) in words.counts {
      let number = builder.number(of: VocabularyKey.word(word))
      fields[CatalogueField.vocabulary.rawValue].append(
        contentsOf: repeatElement(number, count: Int(min(count, Self.wordCountMax))))
      fields[CatalogueField.vocabulary.rawValue].append(
        builder.number(of: VocabularyKey.stem(stemFilter.stem(word))))
    }
    builder.add(
      id: VocabularyKey.documentID, kind: CatalogueDocumentKind.words.rawValue, fields: fields)
  }

  /// A word that occurs oftener is no commoner than one that occurs this often.
  private static let wordCountMax: UInt32 = 20

  private static let emptyFields = [[IndexBuilder.TermNumber]](
    repeating: [], count: CatalogueField.allCases.count)
}

extension [[IndexBuilder.TermNumber]] {
  fileprivate subscript(field: CatalogueField) -> [IndexBuilder.TermNumber] {
    get { self[field.rawValue] }
    set { self[field.rawValue] = newValue }
  }
}
