import Testing
import TreffAnalysis
import TreffTesting

@Suite("The laws of token filters catch a filter that breaks them")
struct TokenFilterLawsTests {
  private struct Filter: TokenFilter {
    let rewrite: @Sendable ([Token]) -> [Token]
    func filter(_ tokens: [Token]) -> [Token] { rewrite(tokens) }
  }

  @Test("one that moves a token")
  func moves() {
    expectViolation("a filter never moves a token") { tokens in
      tokens.map {
        Token(term: $0.term, span: $0.span.lowerBound..<($0.span.upperBound + 1), position: $0.position)
      }
    }
  }

  @Test("one that turns the order round")
  func turns() { expectViolation("a filter keeps the order") { $0.reversed() } }

  @Test("one that empties a term")
  func empties() {
    expectViolation("a filter leaves no empty term") { tokens in
      tokens.map { Token(term: "", span: $0.span, position: $0.position) }
    }
  }

  @Test("one that throws dice")
  func dice() {
    expectViolation("same tokens in, same tokens out") { tokens in tokens.filter { _ in Bool.random() } }
  }

  private func expectViolation(_ law: String, _ rewrite: @escaping @Sendable ([Token]) -> [Token]) {
    let violation = #expect(throws: LawViolation.self) {
      try TokenFilterLaws.check(Filter(rewrite: rewrite), seed: 1)
    }
    #expect(violation?.law == law)
  }
}
