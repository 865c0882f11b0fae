import Testing

@testable import TreffAnalysis

@Suite("Words of another language")
struct GlossaryTests {
  private let glossary = Glossary([
    ("dental care", "tannhelsetjeneste"), ("care", "omsorg"), ("dental", "tannlege"),
    ("end of life", "livets slutt"), ("care", "aldri"), ("life", "liv"),
  ])

  private func words(_ text: String) -> [Token] { FoldFilter().filter(WordTokenizer().tokenize(text)) }

  private func translations(_ text: String, where isForeign: (String) -> Bool = { _ in true }) -> [String] {
    let words = words(text)
    return glossary.translations(of: words, where: { isForeign(words[$0].term) }).map(\.term)
  }

  @Test("the longest phrase wins, and what it covers is not translated again")
  func longest() {
    #expect(translations("dental care at the end of life") == ["tannhelsetjeneste", "livets", "slutt"])
    #expect(translations("care, life, dental") == ["omsorg", "liv", "tannlege"])
    #expect(translations("care dental") == ["omsorg", "tannlege"])
    #expect(translations("the end") == [])
    #expect(translations("") == [])
  }

  @Test("each word of a translation has the span of the whole phrase, and says what it is")
  func spans() {
    let tokens = glossary.translations(of: words("at the end of life"), where: { _ in true })
    #expect(tokens.map(\.span) == [7..<18, 7..<18])
    #expect(tokens.map(\.position) == [2, 2])
    #expect(tokens.allSatisfy { $0.rule == .translation })
  }

  @Test("a word is looked up only where it is foreign, and a phrase where one of its words is")
  func foreign() {
    #expect(translations("dental care", where: { _ in false }) == [])
    #expect(translations("dental care", where: { $0 == "care" }) == ["tannhelsetjeneste"])
    #expect(translations("care and life", where: { $0 == "life" }) == ["liv"])
  }

  @Test(
    "inflected English is found",
    arguments: [
      ("caregivers", "pårørende"), ("nurses", "sykepleier"), ("threatening", "truer"),
      ("medications", "legemidler"), ("behaviors", "atferd"), ("falling", "fall"),
      ("pressure ulcers", "trykksår"),
    ])
  func inflected(_ text: String, _ norwegian: String) {
    let found = Glossary.english.translations(of: words(text), where: { _ in true }).map(\.term)
    #expect(found.contains { $0.hasPrefix(norwegian.prefix(4)) }, "\(found)")
  }

  @Test("no entry is longer than what is looked up, and none translates to nothing")
  func entries() {
    #expect(!Glossary.englishEntries.isEmpty)
    for entry in Glossary.englishEntries {
      let count = words(entry.phrase).count
      #expect(count <= Glossary.phraseWordsMax, "\(entry.phrase) has \(count) words")
      #expect(!entry.norwegian.isEmpty, "\(entry.phrase)")
      #expect(
        FoldFilter.fold(entry.phrase) == entry.phrase && FoldFilter.fold(entry.norwegian) == entry.norwegian)
      let found = Glossary.english.translations(of: words(entry.phrase), where: { _ in true })
      #expect(!found.isEmpty, "\(entry.phrase) cannot be found")
    }
  }
}
