/// Finds the entries of vocabularies in a text: each phrase that is a label or synonym stands for its concept.
///
/// At each word the longest entry wins, so that "rus og psykisk helse" is one find and not three; an entry that stands
/// under two concepts gives both. It knows no vocabulary: whoever holds one looks the keys up.
public struct ConceptRecognizer: Sendable {
  /// The concepts of a phrase's key, in a fixed order.
  public typealias Lookup = @Sendable (_ key: String) -> [String]

  private let keys: PhraseKeys
  private let phrases: Lookup
  private let abbreviations: Lookup
  private let beginsPhrase: @Sendable (_ key: String) -> Bool

  /// - Parameters:
  ///   - keys: how phrases are compared; the same as the vocabulary was written down by.
  ///   - phrases: the concepts that a phrase stands for.
  ///   - abbreviations: the concepts that an abbreviation stands for.
  ///   - beginsPhrase: whether a longer phrase begins with a phrase's key; most words begin none.
  public init(
    keys: PhraseKeys, phrases: @escaping Lookup, abbreviations: @escaping Lookup,
    beginsPhrase: @escaping @Sendable (String) -> Bool
  ) {
    self.keys = keys
    self.phrases = phrases
    self.abbreviations = abbreviations
    self.beginsPhrase = beginsPhrase
  }

  /// One token for each concept found, in the order of the text; its term is the concept's name in the vocabulary.
  /// - Parameter words: folded words with none left out, nynorsk as bokmål.
  public func concepts(in words: [Token]) -> [Token] { concepts(in: words, keys: keys.keys(of: words)) }

  /// The same, for words whose stems are at hand.
  public func concepts(in words: [Token], stems: [String]) -> [Token] {
    concepts(in: words, keys: keys.keys(of: words, stems: stems))
  }

  private func concepts(in words: [Token], keys: [String]) -> [Token] {
    var found: [Token] = []
    var index = 0
    while index < words.count {
      let (count, concepts) = longestEntry(at: index, words, keys)
      let span = words[index].span.lowerBound..<words[index + max(count, 1) - 1].span.upperBound
      for concept in concepts {
        found.append(Token(term: concept, span: span, position: words[index].position, rule: .concept))
      }
      index += max(count, 1)
    }
    return found
  }

  private func longestEntry(at start: Int, _ words: [Token], _ keys: [String]) -> (
    words: Int, concepts: [String]
  ) {
    var key = keys[start]
    var longest = (words: 1, concepts: phrases(key))
    if longest.concepts.isEmpty { longest.words = 0 }
    for next in words.indices.dropFirst(start + 1).prefix(PhraseKeys.wordsMax - 1) {
      guard beginsPhrase(key) else { break }
      key += " "
      key += keys[next]
      let concepts = phrases(key)
      if !concepts.isEmpty { longest = (next - start + 1, concepts) }
    }
    if longest.words > 0 { return longest }
    let word = words[start]
    guard word.isInCapitals || !PhraseKeys.ordinaryWords.contains(word.term) else { return (0, []) }
    let concepts = abbreviations(word.term)
    return (concepts.isEmpty ? 0 : 1, concepts)
  }
}
