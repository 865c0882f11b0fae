import Testing

@testable import TreffMatching

@Suite("Need words")
struct NeedWordsTests {
  @Test("a capital counts at the word's beginning, and not where all letters are capitals")
  func capitals() throws {
    let words = try NeedWords("Ål ål ÅL Čáhcesuolu čáhcesuolu Å BØ Bø")
    #expect(
      words.tokens.indices.map(words.isCapitalised) == [true, false, false, true, false, true, false, true])
    #expect(words.beginsWithCapital(2))
    let sami = try NeedWords("Žž žáhči Ŋŋ ŋa Ńn ńn Źz źz Đđ đa Ĺl ĺl")
    #expect(sami.tokens.indices.map(sami.isCapitalised) == (0..<6).flatMap { _ in [true, false] })
  }

  @Test("a text without a full stop is no sentence: words far back say nothing of a word")
  func farBack() throws {
    let words = try NeedWords("vi er her. " + String(repeating: "fra Alta x ", count: 60))
    #expect(words.sentenceStart(of: 20) == 3 && words.sentenceStart(of: 150) == 86)
  }

  @Test("sentences begin after stops and line breaks, clauses after commas too, and neither after a colon")
  func starts() throws {
    let words = try NeedWords("En. To, tre\nfire: fem")
    #expect(words.tokens.indices.map(words.startsSentence) == [true, true, false, true, false])
    #expect(words.tokens.indices.map(words.startsClause) == [true, true, true, true, false])
    #expect(words.sentenceStart(of: 4) == 3)
  }

  @Test("a hyphen holds two words together, and blanks join them")
  func joints() throws {
    let words = try NeedWords("Tromsø-modellen for alle")
    #expect(words.isHyphenated(after: 0) && !words.isHyphenated(after: 1) && !words.isHyphenated(after: 3))
    #expect(words.isJoined(2) && !words.isJoined(1) && !words.isJoined(0))
  }

  @Test("beyond the ends there is no word")
  func ends() throws {
    let words = try NeedWords("en")
    #expect(words.word(-1) == "" && words.word(1) == "")
    #expect(try NeedWords("…").tokens.isEmpty)
  }
}
