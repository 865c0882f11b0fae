import Testing
import TreffAnalysis
import TreffTesting

@Suite("Analyzers")
struct AnalyzerTests {
  private let norwegian = Analyzer.norwegian(words: CompoundHeads(["sentre", "ledelse", "tjeneste"]))

  @Test("bokmål: little words go, inflections go, elliptic compounds come back")
  func norwegianText() {
    let tokens = norwegian.tokens(of: "Kommunene bygger KUNNSKAPS- og kompetansesentre")
    #expect(tokens.map(\.term) == ["kommun", "bygg", "kunnskap", "kunnskapssentr", "kompetansesentr"])
    #expect(tokens.map(\.rule) == [.stem, .stem, .stem, .compound, .stem])
    #expect(tokens.map(\.span) == [0..<9, 10..<16, 17..<26, 17..<26, 31..<47])
  }

  @Test("nynorsk gives the terms of bokmål, and says how")
  func nynorsk() {
    let bokmal = norwegian.tokens(of: "Sykehjemmene trenger veiledning av ledere")
    let nynorsk = norwegian.tokens(of: "Sjukeheimane treng rettleiing av leiarar")
    #expect(nynorsk.map(\.term) == bokmal.map(\.term))
    #expect(nynorsk.map(\.rule) == [.crosswalk, .crosswalk, .crosswalk])
  }

  @Test("the first half of the chain keeps every word whole")
  func words() {
    let words = Analyzer.norwegianWords(words: CompoundHeads(["ledelse"]))
    #expect(
      words.tokens(of: "Korleis blir leiarane rettleidde?").map(\.term) == [
        "hvordan", "blir", "lederne", "veiledete",
      ])
  }

  @Test("English drops English little words")
  func english() {
    #expect(
      Analyzer.english.tokens(of: "The boundary layers of wings").map(\.term) == [
        "boundari", "layer", "wing",
      ])
  }

  @Test("all chains keep spans in the text and never trap", arguments: [11, 12])
  func randomText(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = RandomText.text(using: &generator)
      for analyzer in [norwegian, .norwegianWords(words: CompoundHeads(["sentre"])), .english] {
        let tokens = analyzer.tokens(of: text)
        #expect(tokens.allSatisfy { $0.span.upperBound <= text.utf8.count && !$0.term.isEmpty })
        #expect(tokens == analyzer.tokens(of: text))
      }
    }
  }

  @Test("a text analysed composed or decomposed gives the same bytes of terms")
  func composition() {
    for (a, b) in [("ÅSANE bærer", "A\u{30A}SANE bærer"), ("Kárášjohka", "Ka\u{301}ra\u{301}s\u{30C}johka")] {
      let terms = [a, b].map { norwegian.tokens(of: $0).map { Array($0.term.utf8) } }
      #expect(terms[0] == terms[1])
    }
  }
}
