import Testing

@testable import TreffMatching

@Suite("NeedText")
struct NeedTextTests {
  @Test("a need of 8 000 bytes is read, one of 8 001 is not")
  func longest() throws {
    let longest = String(repeating: "å", count: 4_000)
    #expect(try NeedText(longest).text == longest)
    #expect(throws: MatchingError.needTooLong(byteCount: 8_001)) { try NeedText(longest + "a") }
    #expect(throws: MatchingError.needTooLong(byteCount: 8_001)) {
      try NeedText(String(repeating: " ", count: 8_001))
    }
  }

  @Test(
    "nothing, blanks and what cannot be seen are no need",
    arguments: [
      "", " ", "\n\t \r\n", "\u{A0}\u{2003}", "\u{200B}\u{FEFF}", "\u{1}\u{7F}", "\u{FE0F}",
      "\u{34F} \u{E0100}",
      "\u{3164}\u{FFA0}",
    ])
  func empty(_ text: String) {
    #expect(throws: MatchingError.needEmpty) { try NeedText(text) }
  }

  @Test(
    "a letter, a number or a sign is one",
    arguments: ["å", "1", "?", "❤️", "e\u{301}", "\u{301}", "ß\u{200B}", "ŧ"])
  func seen(_ text: String) throws {
    #expect(try NeedText(text).text == text)
  }

  @Test("NUL is refused wherever it stands", arguments: ["\0", "a\0", "\0a", "vi trenger\0hjelp"])
  func nul(_ text: String) {
    #expect(throws: MatchingError.textHasNUL) { try NeedText(text) }
  }

  @Test("identity numbers are masked before anything else reads the text")
  func masked() throws {
    let need = try NeedText("Bruker 130972 48022 og 53097248016 har demens")
    #expect(need.text == "Bruker *********** og *********** har demens")
    #expect(need.maskedCount == 2)
    #expect(try NeedText("ingen tall").maskedCount == 0)
  }

  @Test("words are found by their UTF-8 offsets, and none outside the text")
  func words() throws {
    let need = try NeedText("årlig kurs")
    #expect(need.words(at: 0..<6) == "årlig")
    #expect(need.words(at: 7..<11) == "kurs")
    #expect(need.words(at: 7..<12) == "")
    #expect(need.words(at: 20..<30) == "")
  }
}
