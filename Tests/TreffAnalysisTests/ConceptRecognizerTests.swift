import Testing
import TreffAnalysis
import TreffTesting

@Suite("Concepts in a text")
struct ConceptRecognizerTests {
  /// A vocabulary in a dictionary, keyed as the recognizer asks for it.
  private struct Vocabulary {
    var phrases: [String: [String]] = [:]
    var abbreviations: [String: [String]] = [:]
    let keys: PhraseKeys

    init(
      _ entries: [(phrase: String, concept: String)], abbreviations: [(text: String, concept: String)] = [],
      keys: PhraseKeys = PhraseKeys()
    ) {
      self.keys = keys
      for entry in entries {
        guard let key = keys.key(of: entry.phrase) else { continue }
        phrases[key, default: []].append(entry.concept)
      }
      for entry in abbreviations {
        self.abbreviations[PhraseKeys.key(ofAbbreviation: entry.text), default: []].append(entry.concept)
      }
      self.phrases = phrases.mapValues { Set($0).sorted() }
    }

    var recognizer: ConceptRecognizer {
      let (phrases, abbreviations) = (phrases, abbreviations)
      return ConceptRecognizer(
        keys: keys, phrases: { phrases[$0] ?? [] }, abbreviations: { abbreviations[$0] ?? [] },
        beginsPhrase: { stem in phrases.keys.contains { $0.hasPrefix(stem + " ") } })
    }

    func concepts(in text: String) -> [Token] { recognizer.concepts(in: keys.words(of: text)) }
  }

  private let vocabulary = Vocabulary(
    [
      ("rus", "theme:rus"), ("rus og psykisk helse", "theme:rop"), ("psykisk helse", "theme:psykisk"),
      ("demens", "theme:demens"), ("Demens", "targetGroup:demens"), ("demens", "theme:demens"),
      ("skader seg selv", "theme:selvskading"), ("barneverntjeneste", "theme:barnevern"),
      ("og", "bad:stop"), ("ikke noe", "bad:stop"), ("", "bad:empty"), ("…", "bad:empty"),
    ],
    abbreviations: [
      ("ROP", "theme:rop"), ("MI", "theme:samtale"), ("MI", "theme:andre"), ("BTI", "theme:bti"),
    ])

  @Test(
    "the longest entry at a word wins, and what it covers is not found again",
    arguments: [
      ("hjelp med rus og psykisk helse", ["theme:rop"]), ("rus og psykisk", ["theme:rus"]),
      ("psykisk helse og rus", ["theme:psykisk", "theme:rus"]), ("RUS", ["theme:rus"]), ("", []),
      ("rus rus", ["theme:rus", "theme:rus"]), ("russ", []),
    ])
  func longest(_ text: String, _ concepts: [String]) {
    #expect(vocabulary.concepts(in: text).map(\.term) == concepts)
  }

  @Test("an entry of two concepts gives both, at one place, in the order of the vocabulary")
  func twoConcepts() {
    let tokens = vocabulary.concepts(in: "om demens")
    #expect(tokens.map(\.term) == ["targetGroup:demens", "theme:demens"])
    #expect(Set(tokens.map(\.position)) == [1])
    #expect(tokens.allSatisfy { $0.rule == .concept })
  }

  @Test("an inflected phrase is found, and its span covers all its words")
  func inflected() {
    #expect(vocabulary.concepts(in: "har barneverntjenestene her").map(\.span) == [4..<23])
    let found = vocabulary.concepts(in: "Ungdom skadet seg selv på øya")
    #expect(found.map(\.term) == ["theme:selvskading"])
    #expect(found.map(\.span) == [7..<22])
  }

  @Test("a phrase is found in the other written standard, with the span of what is written")
  func nynorsk() {
    let found = vocabulary.concepts(in: "Dei skadar seg sjølv i barnevernteneste")
    #expect(found.map(\.term) == ["theme:selvskading", "theme:barnevern"])
    #expect(found.first?.span == 4..<21)
  }

  @Test("an entry of nothing but little words, or of nothing, is ignored")
  func littleWords() {
    #expect(vocabulary.concepts(in: "og ikke noe og … ikke").isEmpty)
  }

  @Test(
    "an abbreviation is found as it is written; one that is an ordinary word only in capitals",
    arguments: [
      ("kurs i ROP", ["theme:rop"]), ("kurs i rop", []), ("de roper", []), ("innføring i bti", ["theme:bti"]),
      ("opplæring i MI", ["theme:samtale", "theme:andre"]), ("barnet mi", []), ("Mi barn", []),
    ])
  func abbreviations(_ text: String, _ concepts: [String]) {
    #expect(vocabulary.concepts(in: text).map(\.term) == concepts)
  }

  @Test("a phrase wins over an abbreviation that begins it")
  func phraseBeforeAbbreviation() {
    let vocabulary = Vocabulary([("bti arbeid", "theme:modell")], abbreviations: [("BTI", "theme:bti")])
    #expect(vocabulary.concepts(in: "BTI arbeid").map(\.term) == ["theme:modell"])
    #expect(vocabulary.concepts(in: "BTI i kommunen").map(\.term) == ["theme:bti"])
  }

  @Test("a phrase of as many words as may be is found, and nothing is looked up beyond that")
  func limits() {
    let words = (0..<PhraseKeys.wordsMax).map { "xord\($0)q" }
    let vocabulary = Vocabulary([(words.joined(separator: " "), "theme:lang")])
    let text = words.joined(separator: " ")
    #expect(vocabulary.concepts(in: "\(text) mer").map(\.term) == ["theme:lang"])
    let recognizer = ConceptRecognizer(
      keys: PhraseKeys(), phrases: { $0.split(separator: " ").count > PhraseKeys.wordsMax ? ["bad"] : [] },
      abbreviations: { _ in [] }, beginsPhrase: { _ in true })
    #expect(recognizer.concepts(in: PhraseKeys().words(of: "\(text) \(text)")).isEmpty)
  }

  @Test("entries' order does not matter")
  func order() {
    let entries = ["a b", "a b c", "a", "b", "b c"].map { (phrase: $0, concept: $0) }
    let keys = PhraseKeys(kept: StopWords([]))
    let forward = Vocabulary(entries, keys: keys)
    let backward = Vocabulary(entries.reversed(), keys: keys)
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
      let tokens = vocabulary.concepts(in: text)
      #expect(tokens.last?.term == "theme:rus")
      #expect(tokens.allSatisfy { $0.span.upperBound <= text.utf8.count })
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.lowerBound <= $1.span.lowerBound })
    }
  }
}
