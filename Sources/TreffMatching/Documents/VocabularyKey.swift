internal import TreffSearch

/// Index terms for what the catalogue's vocabularies and texts are made of: they are looked up in the index, so that
/// nothing of them has to be read before the first need. Words never hold a colon, so none is taken for one.
enum VocabularyKey: String {
  /// A phrase that stands for concepts; its postings are those of the concepts' documents.
  case phrase = "phrase:"
  /// The first words of a longer phrase: most words of a need begin none.
  case phraseStart = "phrase-start:"
  /// An abbreviation that stands for concepts.
  case abbreviation = "abbreviation:"
  /// A word as it is written, nynorsk as bokmål; its frequency in ``documentID`` is how often it occurs.
  case word = "word:"
  /// A stem of such a word.
  case stem = "stem:"

  /// The index term of one of these.
  func callAsFunction(_ text: String) -> String { rawValue + text }

  /// The document that the words stand in.
  static let documentID = "words"
}

extension InvertedIndex {
  /// A term of a vocabulary.
  func term(_ key: VocabularyKey, _ text: String) -> Term? { term(key.rawValue, text) }

  /// The same, for a part of a text.
  func term(_ key: VocabularyKey, _ text: Substring) -> Term? { term(key.rawValue, text) }
}
