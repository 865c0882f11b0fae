/// Words and phrases of another language and what they are in Norwegian.
public struct Glossary: Sendable {
  /// The most words in a phrase.
  public static let phraseWordsMax = 4

  /// The Norwegian of each phrase, and nothing of what only begins one.
  private let norwegianByBeginning: [String: [String]]
  private let stemmer: StemFilter

  init(_ entries: [(phrase: String, norwegian: String)]) {
    let stemmer = StemFilter(language: .english)
    self.stemmer = stemmer
    var norwegianByBeginning: [String: [String]] = [:]
    for entry in entries {
      // As a need's words are found: "follow-up" is two of them.
      let words = WordTokenizer().tokenize(entry.phrase)
      var key = ""
      for word in words {
        key += (key.isEmpty ? "" : " ") + stemmer.stem(word.term)
        if norwegianByBeginning[key] == nil { norwegianByBeginning[key] = [] }
      }
      if norwegianByBeginning[key] == [] {
        norwegianByBeginning[key] = entry.norwegian.split(separator: " ").map(String.init)
      }
    }
    self.norwegianByBeginning = norwegianByBeginning
  }

  /// The Norwegian words for what is found of the glossary, each with the span of the phrase; the longest phrase wins.
  /// - Parameters:
  ///   - tokens: folded words.
  ///   - isForeign: whether the token at an index is another language's. A phrase without any is none.
  public func translations(of tokens: [Token], where isForeign: (Int) -> Bool) -> [Token] {
    // A word beyond the reach of every foreign one is in no phrase, and need not be cut to its stem.
    var isNear = [Bool](repeating: false, count: tokens.count)
    var foreignBefore = [0]
    for index in tokens.indices {
      let isForeign = isForeign(index)
      foreignBefore.append(foreignBefore[index] + (isForeign ? 1 : 0))
      guard isForeign else { continue }
      let reach = Self.phraseWordsMax - 1
      for near in max(0, index - reach)...min(index + reach, tokens.count - 1) { isNear[near] = true }
    }
    let stems = tokens.indices.map { isNear[$0] ? stemmer.stem(tokens[$0].term) : "" }
    var found: [Token] = []
    var index = 0
    while index < tokens.count {
      var longest = (end: index + 1, norwegian: [String]())
      var end = index + 1
      var key = stems[index]
      while isNear[index], let norwegian = norwegianByBeginning[key] {
        if !norwegian.isEmpty, foreignBefore[end] > foreignBefore[index] { longest = (end, norwegian) }
        guard end < tokens.count else { break }
        key += " "
        key += stems[end]
        end += 1
      }
      let span = tokens[index].span.lowerBound..<tokens[longest.end - 1].span.upperBound
      for word in longest.norwegian {
        found.append(Token(term: word, span: span, position: tokens[index].position, rule: .translation))
      }
      index = longest.end
    }
    return found
  }
}
