import Testing
import TreffAnalysis

@testable import TreffMatching

@Suite("What a need says that it is not about")
struct NegationTests {
  private func wanted(_ text: String) throws -> [String] {
    let words = try NeedWords(text).tokens
    let unwanted = Negation.unwanted(of: words)
    return words.indices.filter { !unwanted.contains($0) }.map { words[$0].term }
  }

  @Test(
    "what stands between the denial and its turn is not wanted",
    arguments: [
      ("ikke barn, men voksne", ["ikke", "men", "voksne"]),
      ("ikkje små barn, men vaksne", ["ikkje", "men", "vaksne"]),
      ("Not children but adults", ["not", "but", "adults"]),
      ("kurs, ikke for de eldste, men de yngste", ["kurs", "ikke", "men", "de", "yngste"]),
    ])
  func turns(_ text: String, _ words: [String]) throws {
    #expect(try wanted(text) == words)
  }

  @Test(
    "a bare denial is part of the trouble and takes nothing away",
    arguments: [
      "gutten vil ikke pusse tennene", "ikke", "hun sover ikke", "men ikke barn", "ikke men voksne",
      "ikke bare demens, men også rus", "ikkje berre barn, men vaksne", "not only children but adults",
      "ikke alle vil være med på dette her, men noen",  // too far on: another thought
    ])
  func bare(_ text: String) throws {
    #expect(try wanted(text) == NeedWords(text).tokens.map(\.term))
  }

  @Test("three words may be denied, four are another thought")
  func reach() throws {
    #expect(try wanted("ikke en to tre men fire") == ["ikke", "men", "fire"])
    #expect(try wanted("ikke en to tre fire men fem").count == 7)
  }

  @Test("each denial has its own turn")
  func several() throws {
    #expect(
      try wanted("ikke barn men voksne, ikke rus men vold") == [
        "ikke", "men", "voksne", "ikke", "men", "vold",
      ])
  }
}
