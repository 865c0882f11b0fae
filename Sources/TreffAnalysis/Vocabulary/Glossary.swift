/// Words and phrases of another language and what they are in Norwegian.
public struct Glossary: Sendable {
  /// The most words in a phrase.
  public static let phraseWordsMax = 4

  private let norwegianByPhrase: [String: [String]]
  /// The first words of its phrases: most words begin none.
  private let firstStems: Set<Substring>
  private let stemmer: StemFilter

  init(_ entries: [(phrase: String, norwegian: String)]) {
    let stemmer = StemFilter(language: .english)
    self.stemmer = stemmer
    var norwegianByPhrase: [String: [String]] = [:]
    for entry in entries {
      // As a need's words are found: "follow-up" is two of them.
      let words = WordTokenizer().tokenize(entry.phrase)
      let key = words.map { stemmer.stem($0.term) }.joined(separator: " ")
      if norwegianByPhrase[key] == nil {
        norwegianByPhrase[key] = entry.norwegian.split(separator: " ").map(String.init)
      }
    }
    self.norwegianByPhrase = norwegianByPhrase
    firstStems = Set(norwegianByPhrase.keys.map { $0.prefix { $0 != " " } })
  }

  /// The Norwegian words for what is found of the glossary, each with the span of the phrase; the longest phrase wins.
  /// - Parameters:
  ///   - tokens: folded words.
  ///   - isForeign: whether the token at an index is another language's. A phrase without any is none.
  public func translations(of tokens: [Token], where isForeign: (Int) -> Bool) -> [Token] {
    // A word beyond the reach of every foreign one is in no phrase, and need not be cut to its stem.
    var isNear = [Bool](repeating: false, count: tokens.count)
    let foreign = tokens.indices.filter(isForeign)
    for index in foreign {
      let reach = Self.phraseWordsMax - 1
      for near in max(0, index - reach)...min(index + reach, tokens.count - 1) { isNear[near] = true }
    }
    let stems = tokens.indices.map { isNear[$0] ? stemmer.stem(tokens[$0].term) : "" }
    var found: [Token] = []
    var index = 0
    outer: while index < tokens.count {
      guard isNear[index], firstStems.contains(stems[index][...]) else {
        index += 1
        continue
      }
      for length in stride(from: min(Self.phraseWordsMax, tokens.count - index), through: 1, by: -1) {
        let phrase = index..<(index + length)
        guard foreign.contains(where: phrase.contains) else { continue }
        let key = stems[phrase].joined(separator: " ")
        guard let words = norwegianByPhrase[key] else { continue }
        let span = tokens[index].span.lowerBound..<tokens[index + length - 1].span.upperBound
        for word in words {
          found.append(Token(term: word, span: span, position: tokens[index].position, rule: .translation))
        }
        index += length
        continue outer
      }
      index += 1
    }
    return found
  }
}
