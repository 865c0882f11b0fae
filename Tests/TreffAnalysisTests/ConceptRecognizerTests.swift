import Testing
import TreffAnalysis
import TreffTesting

@Suite("Concepts in a text")
struct ConceptRecognizerTests {
  private let recognizer = ConceptRecognizer(entries: [
    .init(phrase: "rus", concept: "theme:rus"), .init(phrase: "rus og psykisk helse", concept: "theme:rop"),
    .init(phrase: "psykisk helse", concept: "theme:psykisk"),
    .init(phrase: "demens", concept: "theme:demens"),
    .init(phrase: "Demens", concept: "targetGroup:demens"), .init(phrase: "demens", concept: "theme:demens"),
    .init(phrase: "skader seg selv", concept: "theme:selvskading"),
    .init(phrase: "barneverntjeneste", concept: "theme:barnevern"),
    .init(phrase: "og", concept: "bad:stop"), .init(phrase: "ikke noe", concept: "bad:stop"),
    .init(phrase: "", concept: "bad:empty"), .init(phrase: "…", concept: "bad:empty"),
  ])

  @Test(
    "the longest entry at a word wins, and what it covers is not found again",
    arguments: [
      ("hjelp med rus og psykisk helse", ["theme:rop"]), ("rus og psykisk", ["theme:rus"]),
      ("psykisk helse og rus", ["theme:psykisk", "theme:rus"]), ("RUS", ["theme:rus"]), ("", []),
      ("rus rus", ["theme:rus", "theme:rus"]), ("russ", []),
    ])
  func longest(_ text: String, _ concepts: [String]) {
    #expect(recognizer.concepts(in: text).map(\.term) == concepts)
  }

  @Test("an entry of two concepts gives both, each once, in the order of their keys")
  func twoConcepts() {
    let tokens = recognizer.concepts(in: "om demens")
    #expect(tokens.map(\.term) == ["targetGroup:demens", "theme:demens"])
    #expect(Set(tokens.map(\.position)) == [1])
    #expect(tokens.allSatisfy { $0.rule == .concept })
  }

  @Test("an inflected phrase is found, and its span covers all its words")
  func inflected() {
    #expect(recognizer.concepts(in: "har barneverntjenestene her").map(\.span) == [4..<23])
    let found = recognizer.concepts(in: "Ungdom skadet seg selv på øya")
    #expect(found.map(\.term) == ["theme:selvskading"])
    #expect(found.map(\.span) == [7..<22])
  }

  @Test("an entry of nothing but little words, or of nothing, is ignored")
  func littleWords() {
    #expect(recognizer.concepts(in: "og ikke noe og … ikke").isEmpty)
  }

  @Test("entries' order does not matter")
  func order() {
    let entries = ["a b", "a b c", "a", "b", "b c"].map { ConceptRecognizer.Entry(phrase: $0, concept: $0) }
    let ignored = StopWords([])
    let forward = ConceptRecognizer(entries: entries, ignored: ignored)
    let backward = ConceptRecognizer(entries: entries.reversed(), ignored: ignored)
    for text in ["a b c", "a a b", "b c a", "c b a b c"] {
      #expect(forward.concepts(in: text) == backward.concepts(in: text))
    }
    #expect(forward.concepts(in: "a a b").map(\.term) == ["a", "a b"])
  }

  @Test("random text neither traps nor yields spans outside or out of order")
  func randomText() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<300 {
      let text = RandomText.text(using: &generator) + " rus"
      let tokens = recognizer.concepts(in: text)
      #expect(tokens.last?.term == "theme:rus")
      #expect(tokens.allSatisfy { $0.span.upperBound <= text.utf8.count })
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.lowerBound <= $1.span.lowerBound })
    }
  }
}
