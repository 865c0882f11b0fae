import Testing
import TreffAnalysis
import TreffTesting

@Suite("Compounds")
struct CompoundSplitterTests {
  private static let words: Set<String> = [
    "rusmiddel", "middel", "avhengighet", "demens", "barnevern", "vern", "tjeneste", "vernstjeneste", "barn",
    "barne", "omsorg", "plan", "traume", "helse", "arbeid", "arbeids", "miljø", "rus", "problem", "hund",
    "liv",
    "kvalitet", "avdeling", "sykehjem",
  ]
  private let splitter = CompoundSplitter { words.contains(String($0)) }

  private func halves(_ word: String) -> [String?]? {
    splitter.halves(of: word).map { [$0.modifier, $0.head] }
  }

  @Test(
    "a compound is its modifier and its head, without the linking letter",
    arguments: [
      ("rusmiddelavhengighet", ["rusmiddel", "avhengighet"]), ("omsorgsplan", ["omsorg", "plan"]),
      ("hundehelse", ["hund", "helse"]), ("miljøarbeid", ["miljø", "arbeid"]),
      ("kvalitetsplan", ["kvalitet", "plan"]), ("demensomsorg", ["demens", "omsorg"]),
    ])
  func compounds(_ word: String, _ halves: [String]) {
    #expect(self.halves(word) == halves)
  }

  @Test("of several cuts the longest head wins")
  func longestHead() {
    #expect(halves("barnevernstjeneste") == ["barne", "vernstjeneste"])
    let plain = CompoundSplitter { Self.words.subtracting(["vernstjeneste"]).contains(String($0)) }
    #expect(plain.halves(of: "barnevernstjeneste")?.modifier == "barnevern")
    #expect(plain.halves(of: "barnevernstjeneste")?.head == "tjeneste")
  }

  @Test("a head that nobody knows is left out, and the longest modifier tells what it is about")
  func modifierAlone() {
    #expect(halves("traumehistorier") == ["traume", nil])
    #expect(halves("barnevernsxyzt") == ["barnevern", nil])
    #expect(halves("demenssykdom") == ["demens", nil])
    #expect(halves("planxyzt") == nil)  // five letters at least, where no head stands by it
  }

  @Test(
    "a word is no compound of itself, of an ending or of a letter",
    arguments: ["demens", "tjeneste", "", "å", "rus", "problemet", "sykehjem", "planer", "livxplan", "漢字"])
  func none(_ word: String) {
    #expect(halves(word) == nil)
  }

  @Test("three letters are a modifier only where they are known to be a word")
  func shortModifiers() {
    #expect(halves("rusproblem") == ["rus", "problem"])
    #expect(halves("livproblem") == nil)
    #expect(
      CompoundSplitter.shortModifiers.contains("rus") && !CompoundSplitter.shortModifiers.contains("liv"))
  }

  @Test("whatever the word, halves are words of it, and put together they are no longer than it")
  func laws() {
    var generator = SeededGenerator(seed: 81)
    let anything = CompoundSplitter { $0.count % 3 != 1 }
    for _ in 0..<300 {
      for token in WordTokenizer().tokenize(RandomText.text(using: &generator)) {
        guard let halves = anything.halves(of: token.term) else { continue }
        #expect(token.term.hasPrefix(halves.modifier))
        #expect(halves.head.map(token.term.hasSuffix) ?? true)
        let letters = halves.modifier.count + (halves.head?.count ?? 0)
        #expect(letters <= token.term.count && letters + 1 >= (halves.head == nil ? 0 : token.term.count))
        #expect((halves.head?.count ?? .max) >= CompoundSplitter.partLengthMin)
        #expect(anything.halves(of: token.term) == halves)
      }
    }
  }
}
