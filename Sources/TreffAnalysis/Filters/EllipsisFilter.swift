/// Puts elliptic compounds back together: "kunnskaps- og kompetansesentre" means kunnskapssentre and
/// kompetansesentre, "barnevernstjeneste og -ledelse" also means barnevernsledelse.
///
/// The part left out is found by cutting the whole compound where its end (or beginning) is a word of the documents.
/// The compound is added beside the part that was written, which stays: `kunnskaps` is a word too.
public struct EllipsisFilter: TokenFilter {
  /// How many words may stand between the part and the whole compound: "rus-, gjeld- og boligproblemer".
  public static let reachWords = 4

  private let heads: CompoundHeads

  /// A filter that knows the words compounds are made of.
  public init(heads: CompoundHeads) { self.heads = heads }

  /// The tokens and the compounds they stand for.
  public func filter(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.ellipsis != .none }) else { return tokens }
    var result: [Token] = []
    for (index, token) in tokens.enumerated() {
      result.append(token)
      let compound: String? =
        switch token.ellipsis {
        case .none: nil
        case .head:
          tokens[(index + 1)...].prefix(Self.reachWords).first {
            $0.ellipsis == .none && heads.head(of: $0.term) != nil
          }
          .flatMap { heads.head(of: $0.term) }.map { token.term + $0 }
        case .modifier:
          tokens[..<index].suffix(2).last { heads.head(of: $0.term) != nil }
            .flatMap { whole in heads.head(of: whole.term).map { whole.term.dropLast($0.count) } }.map {
              $0 + token.term
            }
        }
      if let compound {
        result.append(Token(term: compound, span: token.span, position: token.position, rule: .compound))
      }
    }
    return result
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
