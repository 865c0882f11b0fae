import Testing
import TreffAnalysis
import TreffTesting

@Suite("Runs of four letters")
struct GramFilterTests {
  @Test("the laws of filters hold") func laws() throws {
    try TokenFilterLaws.check(GramFilter(), after: [FoldFilter()], seed: 61)
  }

  @Test(
    "a word's edges are marked, a short word is one gram, and none stands twice",
    arguments: [
      ("demens", ["#_dem", "#deme", "#emen", "#mens", "#ens_"]), ("rus", ["#_rus", "#rus_"]),
      ("og", ["#og"]), ("å", ["#å"]), ("", ["#"]), ("ååååååå", ["#_ååå", "#åååå", "#ååå_"]),
    ])
  func grams(_ word: String, _ grams: [String]) {
    #expect(GramFilter.grams(of: word) == grams)
  }

  @Test("letters are counted, not bytes")
  func letters() {
    #expect(GramFilter.grams(of: "søvnløs").allSatisfy { $0.count == GramFilter.length + 1 })
    #expect(GramFilter.grams(of: "søvnløs").count == 6)
  }

  @Test("each gram stands where its word stands, and says that it is one")
  func tokens() {
    let words = WordTokenizer().tokenize("mer søvn")
    let grams = GramFilter().filter(words)
    #expect(grams.map(\.term) == ["#_mer", "#mer_", "#_søv", "#søvn", "#øvn_"])
    #expect(grams.map(\.span) == [0..<3, 0..<3, 4..<9, 4..<9, 4..<9])
    #expect(grams.map(\.position) == [0, 0, 1, 1, 1])
    #expect(grams.allSatisfy { $0.rule == .gram })
  }

  @Test("no gram is a word: the tokenizer makes no term with the mark")
  func mark() {
    var generator = SeededGenerator(seed: 62)
    for _ in 0..<100 {
      let words = WordTokenizer().tokenize(RandomText.text(using: &generator) + " #demens")
      #expect(words.allSatisfy { !$0.term.hasPrefix("#") })
    }
  }

  @Test("words that share a part share grams, whatever the ending or the rest of the compound")
  func meets() {
    func shared(_ a: String, _ b: String) -> Int {
      Set(GramFilter.grams(of: a)).intersection(GramFilter.grams(of: b)).count
    }
    #expect(shared("tannhelse", "tannhelsetjenesten") >= 6)
    #expect(shared("barnevern", "barneværn") >= 4)
    #expect(shared("demens", "asfalt") == 0)
  }
}
