import Testing
import TreffAnalysis
import TreffTesting

@Suite("The laws of tokenizers catch a tokenizer that breaks them")
struct TokenizerLawsTests {
  private struct Characters: Tokenizer {
    let span: @Sendable (Int) -> Range<Int>
    func tokenize(_ text: String) -> [Token] {
      text.enumerated().map { Token(term: String($1), span: span($0), position: $0) }
    }
  }

  @Test("one that counts characters, not bytes")
  func characters() {
    let violation = #expect(throws: LawViolation.self) {
      try TokenizerLaws.check(Characters { $0..<($0 + 1) }, seed: 1)
    }
    #expect(violation?.law == "a term is what its span holds")
  }

  @Test("one whose spans overlap, or lie outside")
  func overlap() {
    for law in ["spans ascend and do not overlap", "spans lie inside the text"] {
      let violation = #expect(throws: LawViolation.self) {
        try TokenizerLaws.check(
          Characters { law.hasPrefix("spans ascend") ? max(0, $0 - 1)..<($0 + 1) : 1_000_000..<1_000_001 },
          seed: law.hasPrefix("spans ascend") ? 2 : 3)
      }
      #expect(violation != nil)
    }
  }
}
