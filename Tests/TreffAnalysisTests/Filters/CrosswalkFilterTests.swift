import Testing
import TreffAnalysis
import TreffTesting

@Suite("Nynorsk as bokmål, word by word")
struct CrosswalkFilterTests {
  private let filter = CrosswalkFilter(.norwegian)

  @Test("the laws of filters hold") func laws() throws {
    try TokenFilterLaws.check(filter, after: [FoldFilter()], seed: 71)
  }

  private func filtered(_ text: String) -> [Token] {
    filter.filter(FoldFilter().filter(WordTokenizer().tokenize(text)))
  }

  @Test("a word of nynorsk says that it was one; a word of both standards stays as it is")
  func rule() {
    let tokens = filtered("Korleis hjelpe sjuke barn")
    #expect(tokens.map(\.term) == ["hvordan", "hjelpe", "syke", "barn"])
    #expect(tokens.map(\.rule) == [.crosswalk, .exact, .crosswalk, .exact])
    #expect(tokens.map(\.span) == [0..<7, 8..<14, 15..<20, 21..<25])
  }

  @Test(
    "a sentence gives the same terms in both standards",
    arguments: [
      (
        "Korleis kan vi førebyggje vald i familiane?",
        "Hvordan kan vi forebygge vold i familiene?"
      ),
      (
        "Vi treng rettleiing om åtferdsvanskar i skulen",
        "Vi trenger veiledning om atferdsvansker i skolen"
      ),
      (
        "Heimesjukepleia ønskjer opplæring i munnstell for sjuke eldre",
        "Hjemmesykepleien ønsker opplæring i munnstell for syke eldre"
      ),
      (
        "Mange einslege flyktningar er einsame, og tenestene manglar kunnskap",
        "Mange enslige flyktninger er ensomme, og tjenestene mangler kunnskap"
      ),
      (
        "Pårørande til personar med utviklingshemming vil ha meir tryggleik",
        "Pårørende til personer med utviklingshemming vil ha mer trygghet"
      ),
      (
        "Leiarane ynskjer forsking på brukarmedverknad",
        "Lederne ønsker forskning på brukermedvirkning"
      ),
    ])
  func sentences(_ nynorsk: String, _ bokmal: String) {
    let analyzer = Analyzer.norwegian(words: CompoundHeads([]))
    let terms = [nynorsk, bokmal].map { analyzer.tokens(of: $0).map(\.term) }
    #expect(terms[0] == terms[1])
  }
}
