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
  /// Whether the word is written in two capital letters or more and no small one, as abbreviations are.
  public let isInCapitals: Bool

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
    term: String, span: Range<Int>, position: Int, rule: TermRule = .exact, ellipsis: Ellipsis = .none,
    isInCapitals: Bool = false
  ) {
    self.term = term
    self.span = span
    self.position = position
    self.rule = rule
    self.ellipsis = ellipsis
    self.isInCapitals = isInCapitals
  }
}

/// The rule that links a written word to an index term.
public enum TermRule: String, Hashable, Sendable, CaseIterable {
  /// The word is the term, letter case aside.
  case exact
  /// An inflection was cut off.
  case stem
  /// A compound was put together from its parts, or is one of the parts that a compound was cut into.
  case compound
  /// A spelling of nynorsk stands for the one of bokmål.
  case crosswalk
  /// An English word stands for a Norwegian one.
  case translation
  /// A word that nobody knows stands for the known one that it is nearest to.
  case typo
  /// Four letters in a row, or a shorter word whole.
  case gram
  /// The word or phrase is an entry of a vocabulary and stands for its concept.
  case concept
  /// No word is: the concept was given beside the text.
  case given
}
