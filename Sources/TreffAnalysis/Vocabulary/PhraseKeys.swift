/// How the phrases of vocabularies are compared: word by word, by their stems, little words included.
public struct PhraseKeys: Sendable {
  /// Longer phrases are no entries: nobody writes them the same way twice.
  public static let wordsMax = 6
  /// A stem that lacks more letters than this, in bytes, is likelier another word's than an inflection's: "avhengighetene".
  static let inflectionByteCountMax = 5

  private let words: Analyzer
  private let stemmer = StemFilter(language: .norwegian)
  private let kept: StopWords

  /// - Parameter kept: words that are compared as they are written: "dem" is no form of anything else.
  public init(kept: StopWords = .norwegian) {
    words = Analyzer(name: "phrases", filters: [FoldFilter(), CrosswalkFilter(.norwegian)])
    self.kept = kept
  }

  /// The folded words of a text, none left out, nynorsk as bokmål.
  public func words(of text: String) -> [Token] { words.tokens(of: text) }

  /// What each word is compared by.
  public func keys(of words: [Token]) -> [String] { keys(of: words, stems: stemmer.stems(of: words)) }

  /// The same, for words whose stems are at hand.
  public func keys(of words: [Token], stems: [String]) -> [String] {
    zip(words, stems).map { word, stem in
      // What is its own stem is compared by it either way.
      word.term != stem
        && (word.term.utf8.count - stem.utf8.count > Self.inflectionByteCountMax || kept.contains(word.term))
        ? word.term : stem
    }
  }

  /// What a phrase is looked up by; nil for one that must not be an entry: no words, too many, or stop words alone.
  public func key(of phrase: String) -> String? {
    let words = words(of: phrase)
    guard !words.isEmpty, words.count <= Self.wordsMax, !words.allSatisfy({ kept.contains($0.term) })
    else {
      return nil
    }
    return keys(of: words).joined(separator: " ")
  }

  /// What an abbreviation is looked up by: the very letters.
  public static func key(ofAbbreviation abbreviation: String) -> String { FoldFilter.fold(abbreviation) }

  /// Abbreviations that are ordinary words in small letters, and must stand in capitals.
  public static let ordinaryWords = StopWords([
    "ace", "act", "ask", "best", "cam", "cats", "chime", "core", "dot", "fact", "fit", "hap", "hot", "kam",
    "kor", "lar",
    "mi", "mini", "mot", "pico", "rak", "rask", "rio", "rop", "ros", "stratify", "tilt", "too", "tweak",
    "vips",
  ])
}
