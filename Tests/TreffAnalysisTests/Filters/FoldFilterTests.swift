import Testing
import TreffAnalysis
import TreffTesting

@Suite("Folding")
struct FoldFilterTests {
  @Test("the laws of filters hold") func laws() throws { try TokenFilterLaws.check(FoldFilter(), seed: 21) }

  @Test(
    "letter case and composition go, letters stay",
    arguments: [
      ("ÅSANE", "åsane"), ("A\u{30A}sane", "åsane"), ("ÆØÅÉÜ×", "æøåéü×"), ("ČĐŊŠŦŽ", "čđŋšŧž"), ("ß", "ß"),
      ("kompe\u{AD}tanse", "kompetanse"), ("a\u{200D}b", "ab"), ("J\u{30C}", "\u{1F0}"), ("Ÿ", "ÿ"),
      ("4A", "4a"),
      ("", ""), ("Þÿ", "þÿ"),
    ])
  func folds(_ word: String, _ folded: String) {
    #expect(Array(FoldFilter.fold(word).utf8) == Array(folded.utf8))
    let filtered = FoldFilter().filter([Token(term: word, span: 0..<word.utf8.count, position: 0)])
    #expect(Array(filtered[0].term.utf8) == Array(folded.utf8))
  }

  @Test("folding twice is folding once, and canonically equal words fold to equal bytes")
  func idempotent() {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<2000 {
      let scalars = (0..<4).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x41...0x24F, using: &generator))
      }
      let marks = [0x300, 0x301, 0x30A, 0x30C, 0x323].compactMap(Unicode.Scalar.init)
      var word = ""
      for scalar in scalars {
        word.unicodeScalars.append(scalar)
        if Bool.random(using: &generator), let mark = marks.randomElement(using: &generator) {
          word.unicodeScalars.append(mark)
        }
      }
      let folded = FoldFilter.fold(word)
      #expect(Array(FoldFilter.fold(folded).utf8) == Array(folded.utf8), "\(word.debugDescription)")
      let sameInCapitals = FoldFilter.fold(word.lowercased())
      #expect(Array(sameInCapitals.utf8) == Array(folded.utf8), "\(word.debugDescription)")
    }
  }
}
