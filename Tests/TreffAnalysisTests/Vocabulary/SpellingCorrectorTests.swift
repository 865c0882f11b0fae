import Testing
import TreffAnalysis
import TreffTesting

@Suite("Misspelt words")
struct SpellingCorrectorTests {
  private let corrector = Self.corrector([
    ("demens", 20), ("veiledning", 20), ("ernæring", 9), ("søvn", 8), ("søvnvansker", 3), ("påske", 2),
    ("selvskading", 6), ("kompetanse", 20), ("barnevern", 20), ("pårørende", 15), ("tannhelse", 12),
    ("utviklingshemming", 9), ("legevakt", 5), ("sykehjem", 14), ("overgrep", 7), ("psykisk", 20),
  ])

  private static func corrector(_ words: [(word: String, count: Int)]) -> SpellingCorrector {
    SpellingCorrector(words: words)
  }

  @Test(
    "letters written out are the letters they stand for",
    arguments: [
      ("ernaering", "ernæring"), ("soevn", "søvn"), ("soevnvansker", "søvnvansker"), ("paaske", "påske"),
      ("paaroerende", "pårørende"),
    ])
  func writtenOut(_ word: String, _ known: String) {
    #expect(corrector.correction(of: word) == known)
  }

  @Test(
    "letters left bare of their mark are the letters they stand for",
    arguments: [("ernaring", "ernæring"), ("parorende", "pårørende"), ("sovnvansker", "søvnvansker")])
  func bare(_ word: String, _ known: String) {
    #expect(corrector.correction(of: word) == known)
  }

  @Test(
    "a letter doubled or not, a neighbour on the keyboard, two letters swapped",
    arguments: [
      ("demmens", "demens"), ("kompetannse", "kompetanse"), ("tanhelse", "tannhelse"),
      ("utviklingsheming", "utviklingshemming"),
      ("demems", "demens"), ("barnevetn", "barnevern"), ("legrvakt", "legevakt"),
      ("dmeens", "demens"), ("psyksik", "psykisk"), ("barnevren", "barnevern"), ("veilednign", "veiledning"),
      ("demenz", "demens"),
    ])
  func slips(_ word: String, _ known: String) {
    #expect(corrector.correction(of: word) == known)
  }

  @Test("two slips are mended in a long word and not in a short one")
  func limits() {
    #expect(corrector.correction(of: "kommpetannse") == "kompetanse")
    #expect(corrector.correction(of: "utvklingsheming") == "utviklingshemming")
    #expect(corrector.correction(of: "dmenz") == nil)
    // A letter that is simply another one costs a whole edit: too much for a word of six.
    #expect(corrector.correction(of: "demels") == nil)
    #expect(corrector.correction(of: "legevaxt") == "legevakt")
  }

  @Test("the first letter is seldom wrong")
  func firstLetter() {
    #expect(corrector.correction(of: "tegevakt") == nil)
    #expect(corrector.correction(of: "legetakt") == "legevakt")
  }

  @Test(
    "short words are left alone, and so is what is near nothing",
    arguments: ["deme", "so", "", "flyplass", "xyzxyzxyz"])
  func none(_ word: String) {
    #expect(corrector.correction(of: word) == nil)
  }

  @Test("a word of the shortest length that is mended may be mended to a shorter one")
  func shortest() {
    #expect(Self.corrector([("rusa", 1)]).correction(of: "russa") == "rusa")
    #expect(Self.corrector([("rus", 1)]).correction(of: "russs") == nil)
  }

  @Test("of two equally near the commoner wins, of two as common the first by its letters")
  func ties() {
    let near = [("barnevakter", 2), ("barnevaktef", 2)]
    for order in [near, near.reversed()] {
      #expect(Self.corrector(order).correction(of: "barnevakteg") == "barnevaktef")
    }
    let commoner = [("barnevakter", 2), ("barnevaktef", 3)]
    for order in [commoner, commoner.reversed()] {
      #expect(Self.corrector(order).correction(of: "barnevakteg") == "barnevaktef")
    }
  }

  @Test("a known word is its own nearest")
  func known() {
    for word in ["demens", "veiledning", "søvnvansker", "pårørende"] {
      #expect(corrector.correction(of: word) == word)
    }
    #expect(Self.corrector([]).correction(of: "demens") == nil)
  }

  @Test("random words never trap, and give the same word twice, one that is known", arguments: [91, 92])
  func randomWords(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var known: [(word: String, count: Int)] = []
    for _ in 0..<40 {
      for token in WordTokenizer().tokenize(RandomText.text(using: &generator)) {
        known.append((token.term, Int.random(in: 1...9, using: &generator)))
      }
    }
    let corrector = SpellingCorrector(words: known)
    for _ in 0..<60 {
      for token in WordTokenizer().tokenize(RandomText.text(using: &generator)) {
        let found = corrector.correction(of: token.term)
        #expect(found == corrector.correction(of: token.term))
        if let found { #expect(known.contains { $0.word == found }) }
      }
    }
  }

  @Test("one slip of a cheap kind is mended anywhere in a long word")
  func everywhere() {
    let word = "kompetanseheving"
    let corrector = Self.corrector([(word, 1)])
    let letters = Array(word)
    for index in 1..<(letters.count - 1) {
      var doubled = letters
      doubled.insert(letters[index], at: index)
      #expect(corrector.correction(of: String(doubled)) == word)
      var swapped = letters
      swapped.swapAt(index, index + 1)
      #expect(corrector.correction(of: String(swapped)) == word)
      var dropped = letters
      dropped.remove(at: index)
      #expect(corrector.correction(of: String(dropped)) == word)
    }
  }
}
