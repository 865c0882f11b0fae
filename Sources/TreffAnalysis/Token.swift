/// One occurrence of a term in a text.
public struct Token: Hashable, Sendable {
  /// What the filters made of the written word.
  public var term: String
  /// Where the word stands: UTF-8 offsets in the text as it was given. No filter moves it; one that makes a token out
  /// of several words spans them.
  public let span: Range<Int>
  /// 0-based place in the order of words; tokens at one position are alternatives to each other.
  public let position: Int
  /// How the term came of the written word.
  public var rule: TermRule
  /// Whether a hyphen shows that a part of the word is left out.
  public let ellipsis: Ellipsis

  /// A part of a compound that the writer left out, shown by a hyphen.
  public enum Ellipsis: Hashable, Sendable {
    /// A whole word.
    case none
    /// `kunnskaps-`: the head is left out and follows later.
    case head
    /// `-ledelse`: the modifier is left out and went before.
    case modifier
  }

  /// Takes each value as it is.
  public init(
    term: String, span: Range<Int>, position: Int, rule: TermRule = .exact, ellipsis: Ellipsis = .none
  ) {
    self.term = term
    self.span = span
    self.position = position
    self.rule = rule
    self.ellipsis = ellipsis
  }
}

/// The rule that links a written word to an index term.
public enum TermRule: String, Hashable, Sendable, CaseIterable {
  /// The word is the term, letter case aside.
  case exact
  /// An inflection was cut off.
  case stem
  /// A compound was put together from its parts.
  case compound
  /// The word or phrase is an entry of a vocabulary and stands for its concept.
  case concept
}
