/// Cuts words into runs of four letters, with their edges marked: "demens" gives `_deme`, `emen`, `mens_`... so that words
/// meet that share a part, whatever the ending, the spelling or the rest of the compound.
public struct GramFilter: TokenFilter {
  /// Letters in a gram.
  public static let length = 4
  /// What grams begin with, so that no gram is taken for a word.
  static let mark: Character = "#"

  /// A filter without settings.
  public init() {}

  /// The grams of each token, each once a token.
  public func filter(_ tokens: consuming [Token]) -> [Token] {
    tokens.flatMap { token in
      Self.grams(of: token.term).map {
        Token(term: $0, span: token.span, position: token.position, rule: .gram)
      }
    }
  }

  /// The grams of a folded word, none twice.
  public static func grams(of word: String) -> [String] {
    let letters = Array("_\(word)_")
    guard letters.count > length else { return ["\(mark)\(word)"] }
    var seen: Set<String> = []
    return (0...(letters.count - length)).compactMap { start in
      let gram = "\(mark)\(String(letters[start..<(start + length)]))"
      return seen.insert(gram).inserted ? gram : nil
    }
  }
}
