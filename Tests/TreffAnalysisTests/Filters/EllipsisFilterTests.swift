import Testing
import TreffAnalysis
import TreffTesting

@Suite("Elliptic compounds")
struct EllipsisFilterTests {
  private let filter = EllipsisFilter(
    heads: CompoundHeads([
      "sentre", "tjeneste", "ledelse", "problemer", "helse", "arbeid", "tanse", "kompetansesentre",
    ]))

  @Test("the laws of filters hold") func laws() throws {
    try TokenFilterLaws.check(filter, after: [FoldFilter()], seed: 51)
  }

  @Test(
    "what is left out comes from the whole compound",
    arguments: [
      ("kunnskaps- og kompetansesentre", ["kunnskapssentre"]),
      ("barnevernstjeneste og -ledelse", ["barnevernsledelse"]),
      ("kunnskaps– og kompetansesentre", ["kunnskapssentre"]),
      ("barnevernstjeneste og –ledelse", ["barnevernsledelse"]),
      ("Vi har rus-, gjelds- og boligproblemer.", ["rusproblemer", "gjeldsproblemer"]),
      ("psykisk helse- og sosialarbeid", ["helsearbeid"]), ("kunnskaps-", []), ("-ledelse", []), ("", []),
      ("kunnskaps- a b c d kompetansesentre", []), ("kunnskaps- og sentre", []), ("kunnskaps-sentre", []),
    ])
  func compounds(_ text: String, _ compounds: [String]) {
    let tokens = filter.filter(FoldFilter().filter(WordTokenizer().tokenize(text)))
    #expect(tokens.filter { $0.rule == .compound }.map(\.term) == compounds)
  }

  @Test("the compound stands beside the part that was written")
  func place() {
    let tokens = filter.filter(
      FoldFilter().filter(WordTokenizer().tokenize("Til kunnskaps- og kompetansesentre")))
    #expect(tokens.map(\.term) == ["til", "kunnskaps", "kunnskapssentre", "og", "kompetansesentre"])
    #expect(tokens[1].span == tokens[2].span && tokens[1].position == tokens[2].position)
  }

  @Test("a head is the longest proper ending that is a word; short parts are none")
  func heads() {
    let heads = CompoundHeads(["sentre", "kompetansesentre", "tre", "barnehage", "hage"])
    #expect(heads.head(of: "kompetansesentre") == "sentre")
    #expect(heads.head(of: "regionkompetansesentre") == "kompetansesentre")
    #expect(heads.head(of: "sentre") == nil)
    #expect(heads.head(of: "bjørketre") == nil)
    #expect(heads.head(of: "") == nil)
  }
}
