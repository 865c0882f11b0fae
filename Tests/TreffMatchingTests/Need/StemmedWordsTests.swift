import Testing
import TreffAnalysis

@testable import TreffMatching

@Suite("StemmedWords")
struct StemmedWordsTests {
  private let filter = StemFilter(language: .norwegian)

  private func words(_ text: String) -> StemmedWords {
    StemmedWords(FoldFilter().filter(WordTokenizer().tokenize(text)), by: filter)
  }

  @Test("terms are what the stem filter makes, and tell that a word was cut")
  func terms() {
    let text = "Kommunene ønsker veiledning i Demens, og ikke kurs"
    let tokens = FoldFilter().filter(WordTokenizer().tokenize(text))
    #expect(words(text).terms == filter.filter(tokens))
    #expect(words(text).terms[0].rule == .stem && words(text).terms[4].rule == .exact)
  }

  @Test("words and stems stay side by side when some are left out")
  func filtered() {
    let all = words("barnehagene har mange ansatte")
    let some = all.filter { $0 != 1 }
    #expect(some.words.map(\.term) == ["barnehagene", "mange", "ansatte"])
    #expect(some.stems == [all.stems[0], all.stems[2], all.stems[3]])
    #expect(all.filter { _ in true }.words == all.words)
    #expect(all.filter { _ in false }.terms == [])
  }

  @Test("a mended word is cut anew, and keeps telling that it was misspelt")
  func mended() {
    var some = words("sykehjemene trenger hjelp")
    some.mend(0, as: "sykehjemmene", by: filter)
    #expect(some.words[0].term == "sykehjemmene" && some.words[0].span == 0..<11)
    #expect(some.stems[0] == filter.stem("sykehjemmene"))
    #expect(some.terms[0].rule == .typo)
  }
}
