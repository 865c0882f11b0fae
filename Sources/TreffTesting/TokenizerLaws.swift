public import TreffAnalysis

/// What every tokenizer keeps to, tried on random text.
public enum TokenizerLaws {
  /// Tries the laws on texts made from the seed.
  /// - Throws: ``LawViolation`` for the first that does not hold.
  public static func check(
    _ tokenizer: some Tokenizer, seed: UInt64, textCount: Int = 300
  ) throws(LawViolation) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<textCount { try check(tokenizer, on: RandomText.text(using: &generator)) }
  }

  static func check(_ tokenizer: some Tokenizer, on text: String) throws(LawViolation) {
    let tokens = tokenizer.tokenize(text)
    let bytes = Array(text.utf8)
    var end = 0
    for (index, token) in tokens.enumerated() {
      let evidence = "\(token) of \(text.debugDescription)"
      try expect(token.position == index, "positions count up from 0", evidence)
      try expect(!token.span.isEmpty, "a token spans something", evidence)
      try expect(token.span.lowerBound >= end, "spans ascend and do not overlap", evidence)
      try expect(token.span.upperBound <= bytes.count, "spans lie inside the text", evidence)
      try expect(
        bytes[token.span].elementsEqual(token.term.utf8), "a term is what its span holds", evidence)
      end = token.span.upperBound
    }
    try expect(tokens == tokenizer.tokenize(text), "same text in, same tokens out", text.debugDescription)
  }
}
