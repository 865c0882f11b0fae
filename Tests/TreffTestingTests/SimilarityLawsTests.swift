import Testing
import TreffSearch
import TreffTesting

@Suite("The laws of similarities catch a formula that breaks them")
struct SimilarityLawsTests {
  private struct Formula: Similarity {
    var idf: @Sendable (Int, Int) -> Double = { _, _ in 1 }
    var damped: @Sendable (Double) -> Double = { 1 / (1 + $0) }
    let normalizesDocuments = false
    func inverseDocumentFrequency(documentCount: Int, documentFrequency: Int) -> Double {
      idf(documentCount, documentFrequency)
    }
    func damping(_ weightedFrequency: Double) -> Double { damped(weightedFrequency) }
    func queryWeight(frequency: Double, inverseDocumentFrequency: Double) -> Double {
      frequency * inverseDocumentFrequency
    }
  }

  @Test("a constant rarity is lawful")
  func lawful() throws { try SimilarityLaws.check(Formula(), seed: 1) }

  @Test("a rarity that turns negative, as in Robertson's first formula with one document")
  func negative() {
    expectViolation("a score is finite and not negative", Formula(idf: { Double($0) / 2 - Double($1) }))
  }

  @Test("a rarity that prefers common terms")
  func common() {
    expectViolation("a rarer term never scores less", Formula(idf: { Double($1) / Double($0) }))
  }

  @Test("a saturation that falls")
  func falling() {
    expectViolation("more occurrences never lower a score", Formula(damped: { 1 / (1 + $0 * $0 * $0) }))
  }

  @Test("a saturation that rewards rarity within the field")
  func length() {
    let violation = #expect(throws: LawViolation.self) {
      try SimilarityLaws.check(Formula(damped: { 1 / max(0.01, $0 * $0 * $0) }), seed: 1)
    }
    #expect(violation != nil)
  }

  private func expectViolation(_ law: String, _ formula: Formula) {
    let violation = #expect(throws: LawViolation.self) { try SimilarityLaws.check(formula, seed: 1) }
    #expect(violation?.law == law)
  }
}
