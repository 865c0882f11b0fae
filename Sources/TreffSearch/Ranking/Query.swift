public import TreffAnalysis

/// What is looked for: terms, how often each, and where in the need they came from.
public struct Query: Sendable {
  /// One term.
  public struct Term: Sendable {
    /// The term's text.
    public let text: String
    /// Occurrences in the need, times what the kind of term counts.
    public internal(set) var frequency: Double
    /// The tokens it came from, in the order of the need.
    public internal(set) var tokens: [TokenOrigin]
  }

  /// Where a query term came from.
  public struct TokenOrigin: Hashable, Sendable {
    /// UTF-8 offsets in the need.
    public let span: Range<Int>
    /// How the term came of what is written there.
    public let rule: TermRule

    /// Takes both as they are.
    public init(span: Range<Int>, rule: TermRule) {
      self.span = span
      self.rule = rule
    }
  }

  /// The distinct terms, in the order they first occur: the order in which scores are summed.
  public private(set) var terms: [Term] = []
  private var indexByText: [String: Int] = [:]

  /// An empty query.
  public init() { indexByText.reserveCapacity(Self.termsExpected) }

  /// Room for a need of a few sentences; a letter's table grows once or twice.
  private static let termsExpected = 64

  /// Adds tokens of one kind.
  /// - Parameter weight: what one occurrence counts; above 0.
  public mutating func add(_ tokens: [Token], weight: Double = 1) {
    for token in tokens { add(token, weight: weight) }
  }

  /// Adds one token.
  public mutating func add(_ token: Token, weight: Double) {
    let origin = TokenOrigin(span: token.span, rule: token.rule)
    if let index = indexByText[token.term] {
      terms[index].frequency += weight
      terms[index].tokens.append(origin)
    } else {
      indexByText[token.term] = terms.count
      terms.append(Term(text: token.term, frequency: weight, tokens: [origin]))
    }
  }
}
