import Testing
import TreffAnalysis
import TreffTesting

@Suite("Stemming")
struct StemFilterTests {
  @Test("the laws of filters hold", arguments: StemFilter.Language.allCases)
  func laws(_ language: StemFilter.Language) throws {
    try TokenFilterLaws.check(StemFilter(language: language), after: [FoldFilter()], seed: 41)
  }

  @Test(
    "Norwegian inflections are cut off",
    arguments: [
      ("kommunene", "kommun"), ("kommuner", "kommun"), ("kommunar", "kommun"), ("stillingene", "stilling"),
      ("tjenestene", "tjenest"), ("ungdommens", "ungdomm"), ("rus", "rus"), ("å", "å"),
    ])
  func norwegian(_ word: String, _ stem: String) {
    #expect(stemmed(word, .norwegian).term == stem)
  }

  @Test(
    "a word that Snowball cuts to the stem of another keeps one of its own, in all its forms",
    arguments: [
      ("demens", "demens"), ("demensen", "demens"), ("rettighetene", "rettighet"), ("lege", "lege"),
      ("legene", "lege"), ("kommunelegens", "kommunelege"), ("tannleger", "tannlege"),
      ("sykehjemslegen", "sykehjemslege"),
    ])
  func overrides(_ word: String, _ stem: String) {
    #expect(stemmed(word, .norwegian).term == stem)
    #expect(StemFilter(language: .norwegian).stem(word) == stem)
    #expect(stemmed(word, .norwegian).rule == (word == stem ? .exact : .stem))
  }

  @Test("those stems are no other word's: a doctor is no commune, dementia no «dem»")
  func overridesStandApart() {
    #expect(stemmed("kommunelege", .norwegian).term != stemmed("kommune", .norwegian).term)
    #expect(stemmed("dem", .norwegian).term != stemmed("demens", .norwegian).term)
    #expect(
      stemmed("demensen", .english).term != "demens"
        || stemmed("kommunelegen", .english).term != "kommunelege")
  }

  @Test("English too") func english() { #expect(stemmed("flying", .english).term == "fli") }

  @Test("a cut word says so; a word left whole does not; another filter's rule stays")
  func rule() {
    #expect(stemmed("kommunene", .norwegian).rule == .stem)
    #expect(stemmed("rus", .norwegian).rule == .exact)
    let compound = Token(term: "kunnskapssentre", span: 0..<9, position: 0, rule: .compound)
    let filtered = StemFilter(language: .norwegian).filter([compound])
    #expect(filtered.map(\.rule) == [.compound])
    #expect(filtered.map(\.term) == ["kunnskapssentr"])
  }

  @Test("odd terms pass through: nothing, a NUL, many letters")
  func oddTerms() {
    let terms = ["", "\u{0}", "a\u{0}er", String(repeating: "ene", count: 2000)]
    let tokens = terms.map { Token(term: $0, span: 0..<1, position: 0) }
    #expect(StemFilter(language: .norwegian).filter(tokens).count == terms.count)
  }

  private func stemmed(_ word: String, _ language: StemFilter.Language) -> Token {
    StemFilter(language: language).filter([Token(term: word, span: 0..<word.utf8.count, position: 0)])[0]
  }
}
