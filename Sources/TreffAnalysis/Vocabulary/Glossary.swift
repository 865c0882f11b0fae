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
  ///   - isForeign: whether the token at an index is to be looked up by itself at all.
  public func translations(of tokens: [Token], where isForeign: (Int) -> Bool) -> [Token] {
    let stems = tokens.map { stemmer.stem($0.term) }
    var found: [Token] = []
    var index = 0
    outer: while index < tokens.count {
      guard firstStems.contains(stems[index][...]) else {
        index += 1
        continue
      }
      for length in stride(from: min(Self.phraseWordsMax, tokens.count - index), through: 1, by: -1) {
        let key = stems[index..<(index + length)].joined(separator: " ")
        guard let words = norwegianByPhrase[key] else { continue }
        if length == 1, !isForeign(index) { continue }
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
