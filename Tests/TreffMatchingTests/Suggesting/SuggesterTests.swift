import Testing
import TreffCatalogue

@testable import TreffMatching

@Suite("Suggester")
struct SuggesterTests {
  private static let suggester = Suggester(snapshot: Embedded.snapshot)
  private static let all = Set(Suggestion.Kind.allCases)

  private func suggest(
    _ prefix: String, _ kinds: Set<Suggestion.Kind> = all, limit: Int = 8, language: Language = .nb
  ) -> [Suggestion] {
    Self.suggester.suggestions(for: prefix, limit: limit, language: language, kinds: kinds)
  }

  @Test("every kind is suggested, by the start of what it is called")
  func kinds() throws {
    #expect(suggest("demen", [.theme]).first?.id == "demens")
    #expect(suggest("barn og", [.targetGroup]).first?.id == "barn-unge")
    #expect(suggest("kur", [.serviceType]).first?.id == "kurs")
    #expect(suggest("rvts n", [.centre]).first?.id == "rvts-nord")
    #expect(suggest("ungdata", [.offer]).first?.id == "korus--ungdata-stotte-til-gjennomforing-og")
    #expect(suggest("vads", [.place]).map(\.id) == ["5607"])
    for kind in Suggestion.Kind.allCases {
      let suggestions = suggest("s", [kind])
      #expect(!suggestions.isEmpty && suggestions.allSatisfy { $0.kind == kind }, "\(kind)")
    }
  }

  @Test("a text is in the language asked for, and other words for it say what was met")
  func matched() throws {
    let theme = try #require(suggest("mishandl", [.theme]).first)
    #expect(theme.matched?.lowercased().hasPrefix("mishandl") == true)
    let unit = try #require(suggest("rvts north", [.centre]).first)
    #expect(unit.text == "RVTS Nord" && unit.matched == "RVTS North")
    let english = try #require(suggest("rvts north", [.centre], language: .en).first)
    #expect(english.text == "RVTS North" && english.matched == nil)
    #expect(suggest("rvts", [.centre]).contains { $0.id == "rvts" && $0.matched == "RVTS" })
  }

  @Test("places are met by Sámi, Kven and former names, and same-named ones are told apart")
  func places() {
    for (prefix, name) in [("čáhc", "Čáhcesuolu"), ("ČÁHC", "Čáhcesuolu"), ("vesi", "Vesisaari")] {
      #expect(
        suggest(prefix, [.place]) == [Suggestion(text: "Vadsø", kind: .place, id: "5607", matched: name)])
    }
    #expect(
      suggest("herøy", [.place]).map(\.text).prefix(2) == ["Herøy (Nordland)", "Herøy (Møre og Romsdal)"])
    #expect(
      suggest("finnmark", [.place]).first
        == Suggestion(text: "Finnmark fylke", kind: .place, id: "56", matched: nil))
    #expect(suggest("finnmark", [.place], language: .en).first?.text == "Finnmark county")
    let former = suggest("kvalsund", [.place])
    #expect(former.map(\.text) == ["Hammerfest"] && former.map(\.matched) == ["Kvalsund"])
    #expect(suggest("viken", [.place]).allSatisfy { $0.matched != "Viken" }, "Viken leads to several")
  }

  @Test("letters with marks are letters of their own, however they are composed")
  func letters() {
    #expect(suggest("hå", [.place]).allSatisfy { ($0.matched ?? $0.text).lowercased().contains("hå") })
    #expect(suggest("ha\u{30A}", [.place]) == suggest("HÅ", [.place]))
    #expect(suggest("cáhc", [.place]).isEmpty && suggest("vadso", [.place]).isEmpty)
  }

  @Test("labels that begin so come before later words; labels before synonyms; shorter ones first")
  func order() {
    let suggestions = suggest("rus", [.theme], limit: 20)
    #expect(suggestions.first?.text.hasPrefix("Rus") == true)
    func rank(_ suggestion: Suggestion) -> Int {
      let met = suggestion.matched ?? suggestion.text
      return (met.lowercased().hasPrefix("rus") ? 0 : 2) + (suggestion.matched == nil ? 0 : 1)
    }
    #expect(suggestions.map(rank) == suggestions.map(rank).sorted())
    #expect(Set(suggestions.map(rank)).count > 1)
    for (a, b) in zip(suggestions, suggestions.dropFirst()) where rank(a) == rank(b) {
      #expect((a.matched ?? a.text).count <= (b.matched ?? b.text).count)
    }
  }

  @Test("several words are met across blanks and punctuation")
  func words() {
    #expect(suggest("  Psykisk helse rus ", [.theme]).map(\.id).contains("psykisk-rus-vold"))
    #expect(suggest("psykisk helse, rus", [.theme]) == suggest("psykisk  helse rus", [.theme]))
    #expect(suggest("e-l", [.serviceType]).first?.id == "e-laering")
  }

  @Test("old names lead to who is in force now")
  func formerNames() {
    #expect(suggest("enhet for amming", [.centre]).map(\.id) == ["hst"])
    #expect(suggest("enhet for amming", [.centre]).first?.matched == "Enhet for amming")
  }

  @Test("a Sámi label of a concept is met, and not shown")
  func samiLabels() throws {
    let concept = try #require(
      Embedded.catalogue.concepts.first { $0.samiLabel != nil && $0.id.scheme == .theme })
    let found = try #require(
      suggest(String((concept.samiLabel ?? "").prefix(6)), [.theme]).first { $0.id == concept.id.id })
    #expect(found.text == concept.label.nb && found.matched == nil)
    for letter in ["a", "b", "d", "m", "s", "v"] {
      for suggestion in suggest(letter, [.theme], limit: 500) {
        let concept = try #require(Embedded.catalogue.concept(ConceptID(.theme, suggestion.id)))
        let others = concept.label.distinct + concept.synonymsNB + concept.synonymsNN + concept.abbreviations
        #expect(suggestion.matched.map(others.contains) ?? true, "\(suggestion)")
      }
    }
  }

  @Test("nothing comes of a blank, over-long or empty question")
  func nothing() {
    for prefix in ["", " ", "\n", "-", "«", "\u{AD}", "\0", String(repeating: "d", count: 201)] {
      #expect(suggest(prefix).isEmpty, "\(prefix.debugDescription)")
    }
    #expect(suggest("d", limit: 0).isEmpty && suggest("d", limit: -1).isEmpty && suggest("d", []).isEmpty)
    #expect(!suggest("demens" + String(repeating: " ", count: 100)).isEmpty)
    #expect(suggest("demens " + String(repeating: "x", count: 150)).isEmpty)
  }

  @Test("a prefix with an identity number meets nothing, whatever stands beside it")
  func identityNumbers() {
    for number in NationalIdentityNumberTests.valid {
      for prefix in [
        number, "\(number.prefix(6)) \(number.suffix(5))", "demens \(number)", "\(number) demens",
      ] {
        #expect(suggest(prefix).isEmpty)
      }
    }
  }

  @Test("fewer suggestions are the first of more")
  func limits() {
    for prefix in ["s", "ko", "barn", "rvts"] {
      let many = suggest(prefix, limit: 1_000)
      for limit in [1, 2, 5, 20] { #expect(suggest(prefix, limit: limit) == Array(many.prefix(limit))) }
    }
  }
}
