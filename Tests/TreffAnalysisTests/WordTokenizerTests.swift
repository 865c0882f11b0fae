import Testing
import TreffAnalysis
import TreffTesting

@Suite("Words of a text")
struct WordTokenizerTests {
  @Test("the laws of tokenizers hold", arguments: [1, 2, 3])
  func laws(_ seed: UInt64) throws { try TokenizerLaws.check(WordTokenizer(), seed: seed) }

  @Test(
    "words are runs of letters and digits",
    arguments: [
      ("", []), (" \n\t", []), ("Vi trenger hjelp.", ["Vi", "trenger", "hjelp"]),
      ("Ærlig ønske, ÅRLIG", ["Ærlig", "ønske", "ÅRLIG"]), ("čáhci đŋšŧž", ["čáhci", "đŋšŧž"]),
      ("TEST:Thomson", ["TEST", "Thomson"]), ("4A og 24/7", ["4A", "og", "24", "7"]),
      ("a×b÷c", ["a", "b", "c"]),
      ("Ung👩‍👩‍👧arena 🇳🇴", ["Ung", "arena"]), ("שלום לכם", ["שלום", "לכם"]), ("a_b", ["a", "b"]),
      ("rus\u{0}psykiatri", ["rus", "psykiatri"]), ("漢字 x", ["漢字", "x"]), ("«Mestring»", ["Mestring"]),
      ("I\u{2019}m", ["I", "m"]), ("\u{FEFF}Hei", ["Hei"]), ("½ m²", ["m"]), ("\u{0301}x", ["x"]),
    ])
  func words(_ text: String, _ words: [String]) {
    #expect(WordTokenizer().tokenize(text).map(\.term) == words)
  }

  @Test("marks and invisible characters belong to the word they stand in")
  func marks() {
    #expect(WordTokenizer().tokenize("pa\u{30A} vei").map(\.span) == [0..<4, 5..<8])
    #expect(WordTokenizer().tokenize("kompe\u{AD}tanse").map(\.span) == [0..<12])
    #expect(WordTokenizer().tokenize("slutt\u{AD} ny").map(\.span) == [0..<5, 8..<10])
  }

  @Test("spans are UTF-8 offsets")
  func spans() {
    let tokens = WordTokenizer().tokenize("på 🏔️ Šibeč")
    #expect(tokens.map(\.span) == [0..<3, 12..<19])
    #expect(tokens.map(\.position) == [0, 1])
  }

  @Test("a word above the limit is dropped, one at the limit kept")
  func longWords() {
    let limit = WordTokenizer.wordByteCountMax
    let text = String(repeating: "a", count: limit) + " " + String(repeating: "b", count: limit + 1) + " c"
    let tokens = WordTokenizer().tokenize(text)
    #expect(tokens.map(\.term.utf8.count) == [limit, 1])
    #expect(tokens.map(\.position) == [0, 1])
  }

  @Test(
    "a hyphen at a word's edge shows what is left out",
    arguments: [
      ("kunnskaps- og", .head), ("kunnskaps-", .head), ("kunnskaps-,", .head), ("kunnskaps– og", .head),
      ("kunnskaps\u{2011} og", .head), ("kunnskaps-og", .none), ("kunnskaps - og", .none),
      ("-ledelse", .modifier),
      ("–ledelse", .modifier), ("(-ledelse)", .modifier), ("\n-ledelse", .modifier), ("- ledelse", .none),
      ("\u{2010}ledelse", .modifier), ("2–3", .none),
    ] as [(String, Token.Ellipsis)])
  func ellipsis(_ text: String, _ ellipsis: Token.Ellipsis) {
    #expect(WordTokenizer().tokenize(text).first?.ellipsis == ellipsis)
  }

  @Test(
    "two capitals and no small letter are written as abbreviations are",
    arguments: [
      ("BTI", true), ("NAV", true), ("ÅÆ", true), ("HLR2", true), ("4A", false), ("A", false), ("Bti", false),
      ("BTi", false), ("bti", false), ("ÅÆå", false), ("NAVs", false), ("ÉÜ", true), ("2026", false),
      ("漢字", false), ("A×B", false),
    ])
  func capitals(_ word: String, _ isInCapitals: Bool) {
    #expect(WordTokenizer().tokenize(word).first?.isInCapitals == isInCapitals)
  }

  @Test("that a word is in capitals outlasts the folding")
  func capitalsStay() {
    #expect(FoldFilter().filter(WordTokenizer().tokenize("i NAV")).map(\.isInCapitals) == [false, true])
  }

  @Test("inside a hyphenated word nothing is left out")
  func hyphenated() {
    #expect(WordTokenizer().tokenize("rus-gjeld og a-b").allSatisfy { $0.ellipsis == .none })
  }
}
