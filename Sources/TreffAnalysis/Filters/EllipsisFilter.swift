/// Puts elliptic compounds back together: "kunnskaps- og kompetansesentre" means kunnskapssentre and
/// kompetansesentre, "barnevernstjeneste og -ledelse" also means barnevernsledelse.
///
/// The part left out is found by cutting the whole compound where its end (or beginning) is a word of the documents.
/// The compound is added beside the part that was written, which stays: `kunnskaps` is a word too.
public struct EllipsisFilter: TokenFilter {
  /// How many words on, at most, the whole compound stands: "rus-, gjeld- og boligproblemer".
  public static let reachWords = 4

  /// How many words back, at most, it stands: "barnevernstjeneste og -ledelse".
  public static let reachBackWords = 2

  private let heads: CompoundHeads

  /// A filter that knows the words compounds are made of.
  public init(heads: CompoundHeads) { self.heads = heads }

  /// The tokens and the compounds they stand for.
  public func filter(_ tokens: consuming [Token]) -> [Token] {
    let words = tokens
    guard words.contains(where: { $0.ellipsis != .none }) else { return words }
    var result: [Token] = []
    for (index, word) in words.enumerated() {
      result.append(word)
      if let compound = compound(of: index, in: words) {
        result.append(Token(term: compound, span: word.span, position: word.position, rule: .compound))
      }
    }
    return result
  }

  /// The compound that a part stands for, if a whole one near it tells the part left out.
  private func compound(of index: Int, in words: [Token]) -> String? {
    switch words[index].ellipsis {
    case .none: return nil
    case .head:
      for whole in words[(index + 1)...].prefix(Self.reachWords) where whole.ellipsis == .none {
        if let head = heads.head(of: whole.term) { return words[index].term + head }
      }
    case .modifier:
      for whole in words[..<index].suffix(Self.reachBackWords).reversed() {
        if let head = heads.head(of: whole.term) {
          return whole.term.dropLast(head.count) + words[index].term
        }
      }
    }
    return nil
  }
}

/// The words that compounds end in, taken from the documents' own words.
public struct CompoundHeads: Sendable {
  /// A head or modifier shorter than this, in characters, is more likely an ending than a word.
  public static let partLengthMin = 4

  private let words: Set<String>

  /// Takes folded words.
  public init(_ words: Set<String>) { self.words = words }

  /// The longest proper ending of a compound that is a word by itself: `sentre` of `kompetansesentre`.
  public func head(of compound: String) -> Substring? {
    var start = compound.startIndex
    guard compound.count >= 2 * Self.partLengthMin else { return nil }
    start = compound.index(start, offsetBy: Self.partLengthMin)
    while compound.distance(from: start, to: compound.endIndex) >= Self.partLengthMin {
      let head = compound[start...]
      if words.contains(String(head)) { return head }
      start = compound.index(after: start)
    }
    return nil
  }
}
