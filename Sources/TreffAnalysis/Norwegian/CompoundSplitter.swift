/// Cuts compounds into words of the documents: "rusmiddelavhengighet" is "rusmiddel" and "avhengighet", and "demenssykdom"
/// is about "demens".
public struct CompoundSplitter: Sendable {
  /// A compound's two halves.
  public struct Halves: Hashable, Sendable {
    /// What kind of head it is, without the linking letter.
    public let modifier: String
    /// What it is.
    public let head: String?
  }

  /// A part shorter than this, in letters, is more likely an ending than a word …
  public static let partLengthMin = 4
  /// … but for modifiers that are known to be words.
  public static let shortModifiers: Set<String> = ["rus", "dop", "øye", "tid", "alv", "nød", "barn", "eld"]

  private let isWord: @Sendable (Substring) -> Bool

  /// - Parameter isWord: whether a folded word stands by itself in the documents.
  public init(isWord: @escaping @Sendable (Substring) -> Bool) { self.isWord = isWord }

  /// The halves of a folded compound; nil for a word that is none. Where several cuts give words, the longest head wins:
  /// "barnevernstjeneste" is a "tjeneste" for "barnevern".
  public func halves(of word: String) -> Halves? {
    let letters = Array(word.indices)
    guard letters.count >= 2 * Self.partLengthMin - 1 else { return nil }
    for cut in 3...(letters.count - Self.partLengthMin) where isWord(word[letters[cut]...]) {
      let head = String(word[letters[cut]...])
      // With the linking letter or without it.
      let linking = word[letters[cut - 1]]
      for end in linking == "s" || linking == "e" ? [cut, cut - 1] : [cut]
      where isModifier(word[..<letters[end]], length: end) {
        return Halves(modifier: String(word[..<letters[end]]), head: head)
      }
    }
    // A head that the documents do not know still tells by its modifier: "traumehistorier" is about "traume".
    guard letters.count >= 8 else { return nil }
    for cut in stride(from: letters.count - 3, through: 5, by: -1) {
      let modifier = word[..<letters[cut]]
      if isModifier(modifier, length: cut) { return Halves(modifier: String(modifier), head: nil) }
    }
    return nil
  }

  private func isModifier(_ word: Substring, length: Int) -> Bool {
    guard length >= Self.partLengthMin || Self.shortModifiers.contains(String(word)) else { return false }
    return isWord(word)
  }
}
