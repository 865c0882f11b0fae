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
    var marked = "_\(word)_"
    return marked.withUTF8 { bytes in
      // Letters begin at every byte that does not go on with one.
      let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
      guard starts.count > length + 1 else { return ["\(mark)\(word)"] }
      var grams: [String] = []
      for start in 0..<(starts.count - length) {
        let run = UnsafeBufferPointer(rebasing: bytes[starts[start]..<starts[start + length]])
        let gram = "\(mark)" + String(decoding: run, as: UTF8.self)
        if !grams.contains(gram) { grams.append(gram) }
      }
      return grams
    }
  }
}
