public import TreffAnalysis

/// What every token filter keeps to, tried on the words of random text.
public enum TokenFilterLaws {
  /// Tries the laws on texts made from the seed.
  /// - Parameters:
  ///   - filter: the filter.
  ///   - before: the filters that stand before it in a chain.
  ///   - seed: chooses the texts.
  ///   - textCount: how many texts.
  /// - Throws: ``LawViolation`` for the first that does not hold.
  public static func check(
    _ filter: some TokenFilter, after before: [any TokenFilter] = [], seed: UInt64, textCount: Int = 300
  ) throws(LawViolation) {
    var generator = SeededGenerator(seed: seed)
    let chain = Analyzer(name: "laws", filters: before)
    for _ in 0..<textCount {
      try check(filter, on: chain.tokens(of: RandomText.text(using: &generator)))
    }
    try check(filter, on: [])
  }

  static func check(_ filter: some TokenFilter, on tokens: [Token]) throws(LawViolation) {
    let filtered = filter.filter(tokens)
    let evidence = "\(tokens) → \(filtered)"
    let places = Set(tokens.map { Place(span: $0.span, position: $0.position) })
    for token in filtered {
      try expect(
        places.contains(Place(span: token.span, position: token.position)), "a filter never moves a token",
        evidence)
      try expect(!token.term.isEmpty, "a filter leaves no empty term", evidence)
    }
    for (a, b) in zip(filtered, filtered.dropFirst()) {
      try expect(
        a.span.lowerBound <= b.span.lowerBound && a.position <= b.position, "a filter keeps the order",
        evidence)
    }
    try expect(filtered == filter.filter(tokens), "same tokens in, same tokens out", evidence)
  }

  private struct Place: Hashable {
    let span: Range<Int>
    let position: Int
  }
}
