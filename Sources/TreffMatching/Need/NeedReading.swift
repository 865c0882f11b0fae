internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffSearch

/// A need as the index can be asked for it.
struct NeedReading: Sendable {
  let query: Query
  /// What is left when stop words are gone, as the index holds words.
  let words: [ContentWord]
  /// What stands for a concept, in the order it was found.
  let mentions: [ConceptMention]
  /// Whether somebody is in danger now, by what is written.
  let tellsOfDanger: Bool

  /// The concepts, each once, in the order they were found.
  var concepts: [ConceptID] {
    var found: [ConceptID] = []
    for mention in mentions where !found.contains(mention.concept) { found.append(mention.concept) }
    return found
  }
}

/// A word of a need.
struct ContentWord: Hashable, Sendable {
  /// The word, cut to its stem.
  let token: Token
  /// The index's term of that text; nil for a word that no document holds.
  let term: InvertedIndex.Term?
}

/// A concept and where in the need it stands.
struct ConceptMention: Hashable, Sendable {
  let concept: ConceptID
  /// UTF-8 offsets in the need; empty for a concept that was given beside it.
  let span: Range<Int>

  /// Whether no word of the need stands for it: whoever asks has said it.
  var isGiven: Bool { span.isEmpty }
}
