/// Drops the words that hold sentences together and say nothing of what is needed.
public struct StopFilter: TokenFilter {
  private let words: Set<String>
  private let byteCountMax: Int

  /// Drops these words; they are compared after folding and before stemming.
  public init(_ list: StopWords) {
    words = list.words
    byteCountMax = list.words.lazy.map(\.utf8.count).max() ?? 0
  }

  /// The tokens that are not in the list.
  public func filter(_ tokens: consuming [Token]) -> [Token] {
    tokens.removeAll { $0.term.utf8.count <= byteCountMax && words.contains($0.term) }
    return tokens
  }
}

/// A list of stop words.
public struct StopWords: Sendable {
  /// The words, folded.
  public let words: Set<String>

  /// A list of one's own.
  public init(_ words: Set<String>) { self.words = words }

  init(list: String) { words = Set(list.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
