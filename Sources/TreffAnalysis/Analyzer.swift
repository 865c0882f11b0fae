/// A tokenizer and an ordered chain of token filters: text in, terms out. The same analyzer reads documents and needs.
public struct Analyzer: Sendable {
  /// Names the chain in index files, so that an index built by another chain is refused. Raise the number behind the
  /// dot whenever a change makes other terms of the same text.
  public let name: String
  private let tokenizer: any Tokenizer
  private let filters: [any TokenFilter]

  /// A chain of one's own.
  public init(name: String, tokenizer: any Tokenizer = WordTokenizer(), filters: [any TokenFilter]) {
    self.name = name
    self.tokenizer = tokenizer
    self.filters = filters
  }

  /// The tokens of a text, in order.
  public func tokens(of text: String) -> [Token] { filtered(tokenizer.tokenize(text)) }

  /// What the filters make of a text's words, as its tokenizer gave them or folded already.
  public func filtered(_ tokens: consuming [Token]) -> [Token] {
    // One array from end to end, never a copy.
    for filter in filters { tokens = filter.filter(consume tokens) }
    return tokens
  }

  /// Norwegian in both standards: letter case, elliptic hyphens, stop words, inflections.
  /// - Parameters:
  ///   - words: whole words of the documents, in which the heads of elliptic compounds are looked up.
  ///   - stopWords: the words to drop.
  public static func norwegian(words: CompoundHeads, stopWords: StopWords = .norwegian) -> Analyzer {
    Analyzer(
      name: "norwegian.4+\(StemFilter.revision(of: .norwegian))",
      filters: [
        FoldFilter(), EllipsisFilter(heads: words), CrosswalkFilter(.norwegian), StopFilter(stopWords),
        StemFilter(language: .norwegian),
      ])
  }

  /// The first half of ``norwegian(words:stopWords:)``: whole words, not yet thinned out and stemmed.
  public static func norwegianWords(words: CompoundHeads) -> Analyzer {
    Analyzer(
      name: "norwegian-words.1",
      filters: [FoldFilter(), EllipsisFilter(heads: words), CrosswalkFilter(.norwegian)])
  }

  /// English: letter case, stop words, inflections.
  public static let english = Analyzer(
    name: "english.1", filters: [FoldFilter(), StopFilter(.english), StemFilter(language: .english)])
}
