import Testing
import TreffCatalogue

@Suite("Texts in several languages")
struct LocalizedTextTests {
  @Test("bokmål stands in for what is missing")
  func fallback() {
    let text = LocalizedText(nb: "tjeneste", nn: "teneste")
    #expect(Language.allCases.map { text[$0] } == ["tjeneste", "teneste", "tjeneste"])
    #expect(text.distinct == ["tjeneste", "teneste"])
    #expect(LocalizedText(nb: "kurs", nn: "kurs", en: "course").distinct == ["kurs", "course"])
  }
}
