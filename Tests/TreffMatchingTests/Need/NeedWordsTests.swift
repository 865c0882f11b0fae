import Testing

@testable import TreffMatching

@Suite("Need words")
struct NeedWordsTests {
  @Test("a capital counts at the word's beginning, and not where all letters are capitals")
  func capitals() {
    let words = NeedWords("Ål ål ÅL Čáhcesuolu čáhcesuolu Å BØ Bø")
    #expect(
      words.tokens.indices.map(words.isCapitalised) == [true, false, false, true, false, true, false, true])
    #expect(words.beginsWithCapital(2))
  }

  @Test("sentences begin after stops and line breaks, clauses after commas too, and neither after a colon")
  func starts() {
    let words = NeedWords("En. To, tre\nfire: fem")
    #expect(words.tokens.indices.map(words.startsSentence) == [true, true, false, true, false])
    #expect(words.tokens.indices.map(words.startsClause) == [true, true, true, true, false])
    #expect(words.sentenceStart(of: 4) == 3)
  }

  @Test("a hyphen holds two words together, and blanks join them")
  func joints() {
    let words = NeedWords("Tromsø-modellen for alle")
    #expect(words.isHyphenated(after: 0) && !words.isHyphenated(after: 1) && !words.isHyphenated(after: 3))
    #expect(words.isJoined(2) && !words.isJoined(1) && !words.isJoined(0))
  }

  @Test("beyond the ends there is no word")
  func ends() {
    #expect(NeedWords("en").word(-1) == "" && NeedWords("en").word(1) == "" && NeedWords("").tokens.isEmpty)
  }
}
