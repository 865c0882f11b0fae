/// Drops the words that hold sentences together and say nothing of what is needed.
public struct StopFilter: TokenFilter {
  private let list: StopWords

  /// Drops these words; they are compared after folding and before stemming.
  public init(_ list: StopWords) { self.list = list }

  /// The tokens that are not in the list.
  public func filter(_ tokens: consuming [Token]) -> [Token] {
    tokens.removeAll { !keeps($0) }
    return tokens
  }

  /// Whether a token is not in the list.
  public func keeps(_ token: Token) -> Bool { !list.contains(token.term) }
}

/// A list of stop words.
public struct StopWords: Sendable {
  /// The words, folded.
  public let words: Set<String>
  private let beginnings: BeginningFilter

  /// A list of one's own.
  public init(_ words: Set<String>) {
    self.words = words
    beginnings = BeginningFilter(words)
  }

  init(list: String) { self.init(Set(list.split(whereSeparator: \.isWhitespace).map(String.init))) }

  /// Whether a folded word is one of them.
  public func contains(_ word: String) -> Bool { beginnings.mayHold(word) && words.contains(word) }
}
