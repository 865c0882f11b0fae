/// Index terms for what the catalogue's vocabularies and texts are made of: they are looked up in the index, so that
/// nothing of them has to be read before the first need. Words never hold a colon, so none is taken for one.
enum VocabularyKey {
  /// A phrase that stands for concepts; its postings are those of the concepts' documents.
  static func phrase(_ key: String) -> String { "phrase:\(key)" }
  /// An abbreviation that stands for concepts.
  static func abbreviation(_ key: String) -> String { "abbreviation:\(key)" }
  /// A word as it is written, nynorsk as bokmål; its frequency in ``documentID`` is how often it occurs.
  static func word(_ word: String) -> String { wordPrefix + word }
  /// A stem of such a word.
  static func stem(_ stem: String) -> String { "stem:\(stem)" }

  /// What the terms of words begin with.
  static let wordPrefix = "word:"
  /// The document that the words stand in.
  static let documentID = "words"
}
