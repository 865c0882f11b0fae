/// Drops the words that hold sentences together and say nothing of what is needed.
public struct StopFilter: TokenFilter {
  private let words: Set<String>

  /// Drops these words; they are compared after folding and before stemming.
  public init(_ list: StopWords) { words = list.words }

  /// The tokens that are not in the list.
  public func filter(_ tokens: [Token]) -> [Token] { tokens.filter { !words.contains($0.term) } }
}

/// A list of stop words.
public struct StopWords: Sendable {
  /// The words, folded.
  public let words: Set<String>

  /// A list of one's own.
  public init(_ words: Set<String>) { self.words = words }

  init(list: String) { words = Set(list.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
