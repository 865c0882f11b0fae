internal import TreffSearch

/// The index's fields and the boosts found on the development set. See `Docs/scoring.md`.
enum CatalogueField: Int, CaseIterable {
  /// An offer's title, both standards.
  case title
  /// An offer's summary.
  case summary
  /// Labels and synonyms of an offer's themes, as words.
  case themes
  /// Labels and synonyms of its target groups, as words.
  case targetGroups
  /// Labels and synonyms of its service types, as words.
  case serviceTypes
  /// The concepts themselves, as keys like `theme:demens`.
  case concepts
  /// The concepts one step up.
  case broaderConcepts
  /// A centre's names, old ones too.
  case centreNames
  /// A centre's mission.
  case mission
  /// The areas a centre serves, as keys like `region:county:56`; never scored.
  case region
  /// The runs of four letters in a title or a centre's names.
  case titleGrams
  /// Those in the labels of an offer's themes and target groups.
  case labelGrams
  /// Those in a summary or mission.
  case textGrams
  /// The halves of compounds, of all texts of a document.
  case halves
  /// The words of all labels of an offer's themes, and those that go with them, repeated as they occur: a need that
  /// names no theme is met by what needs about it are made of. Of topics outside too, in their own documents.
  case labels
  /// The words of needs that an offer answers.
  case examples
  /// What the documents of concepts and of words are looked up by; never scored.
  case vocabulary

  var weights: IndexSchema.Field {
    switch self {
    case .title: .init("title", boost: 2.5, lengthNormalization: 0.3)
    case .summary: .init("summary", boost: 1, lengthNormalization: 0.5)
    case .themes: .init("themes", boost: 1.5, lengthNormalization: 0.5)
    case .targetGroups: .init("target_groups", boost: 0.7, lengthNormalization: 0.5)
    case .serviceTypes: .init("service_types", boost: 0.4, lengthNormalization: 0.5)
    case .concepts: .init("concepts", boost: 2, lengthNormalization: 0)
    case .broaderConcepts: .init("broader_concepts", boost: 0.3, lengthNormalization: 0)
    case .centreNames: .init("centre_names", boost: 2, lengthNormalization: 0.3)
    case .mission: .init("mission", boost: 1.5, lengthNormalization: 0.3)
    case .region: .init("region", boost: 0, lengthNormalization: 0)
    case .titleGrams: .init("title_grams", boost: 2.5, lengthNormalization: 0.3)
    case .labelGrams: .init("label_grams", boost: 1.5, lengthNormalization: 0.5)
    case .textGrams: .init("text_grams", boost: 1, lengthNormalization: 0.5)
    case .halves: .init("halves", boost: 0.5, lengthNormalization: 0.5)
    case .labels: .init("labels", boost: 0.5, lengthNormalization: 0.5)
    case .examples: .init("examples", boost: 0.7, lengthNormalization: 0.5)
    case .vocabulary: .init("vocabulary", boost: 0, lengthNormalization: 0)
    }
  }
}

/// The kinds of documents in a catalogue's index.
enum CatalogueDocumentKind: UInt8 {
  case offer = 0
  case centre = 1
  /// A concept of a vocabulary, found by its phrases.
  case concept = 2
  /// All words of the catalogue.
  case words = 3
}
