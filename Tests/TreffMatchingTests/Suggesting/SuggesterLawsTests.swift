import Testing
import TreffAnalysis
import TreffCatalogue
import TreffGeography
import TreffTesting

@testable import TreffMatching

/// What suggestions keep to, tried on random catalogues.
@Suite("Laws of suggestions")
struct SuggesterLawsTests {
  private static let all = Set(Suggestion.Kind.allCases)

  /// Calls `body` with prefixes of words that random catalogues have.
  private func forEach(
    seed: UInt64, _ body: (RandomWorld, (String, Language) -> [Suggestion], _ prefix: String) throws -> Void
  ) throws {
    var hitCount = 0
    try RandomWorld.forEach(seed: seed, catalogueCount: 15, needCount: 1) { world, need, generator in
      let suggester = Suggester(snapshot: world.matcher.snapshot)
      let suggest = { (prefix: String, language: Language) in
        suggester.suggestions(for: prefix, limit: .max, language: language, kinds: Self.all)
      }
      let texts = [
        "Senter qv", "sted 18", "Gammelnavn q", "FYLKE", "Pårørande", "muitto", "rus og psykisk helse", need,
      ]
      for text in texts {
        let count = Int.random(in: 1...text.count, using: &generator)
        try body(world, suggest, String(text.prefix(count)))
        hitCount += suggest(String(text.prefix(count)), .nb).count
      }
    }
    #expect(hitCount > 200)
  }

  @Test("every suggestion has a label with a word where the prefix begins, and comes once")
  func meets() throws {
    try forEach(seed: 41) { world, suggest, prefix in
      let start = String(decoding: FoldedWords(prefix).bytes, as: UTF8.self)
      for language in Language.allCases {
        let suggestions = suggest(prefix, language)
        for suggestion in suggestions {
          let sami = world.catalogue.concept(ConceptID(.theme, suggestion.id))?.samiLabel
          let label =
            suggestion.matched
            ?? (suggestion.kind == .theme
              && FoldedWords(suggestion.text).suffixes.allSatisfy { !$0.hasPrefix(start) }
              ? sami ?? "" : suggestion.text)
          #expect(FoldedWords(label).suffixes.contains { $0.hasPrefix(start) }, "\(prefix): \(suggestion)")
          #expect(suggestion.matched != suggestion.text)
        }
        #expect(Set(suggestions.map { "\($0.kind) \($0.id)" }).count == suggestions.count)
      }
    }
  }

  @Test("whatever has a label with a word that begins so is suggested")
  func complete() throws {
    try forEach(seed: 42) { world, suggest, prefix in
      let start = String(decoding: FoldedWords(prefix).bytes, as: UTF8.self)
      guard !start.isEmpty else { return }
      let expected = SuggestionItem.items(of: world.catalogue).filter { item in
        item.labels.contains { FoldedWords($0.text).suffixes.contains { $0.hasPrefix(start) } }
      }
      for language in Language.allCases {
        #expect(
          Set(suggest(prefix, language).map { "\($0.kind) \($0.id)" })
            == Set(expected.map { "\($0.kind) \($0.id)" }), "\(prefix)")
      }
    }
  }

  @Test("who types on gets no more than before")
  func narrowing() throws {
    try forEach(seed: 43) { _, suggest, prefix in
      for count in 1..<max(2, prefix.count) {
        let before = Set(suggest(String(prefix.prefix(count)), .nb).map { "\($0.kind) \($0.id)" })
        let after = suggest(String(prefix.prefix(count + 1)), .nb).map { "\($0.kind) \($0.id)" }
        if before.isEmpty { continue }  // nothing but blanks so far
        #expect(before.isSuperset(of: after), "\(prefix) at \(count)")
      }
    }
  }

  @Test("what has ended is not suggested, and each id leads to a record")
  func inForce() throws {
    try forEach(seed: 44) { world, suggest, prefix in
      let catalogue = world.catalogue
      for suggestion in suggest(prefix, .nb) {
        switch suggestion.kind {
        case .centre: #expect(catalogue.centre(suggestion.id).map(catalogue.isInForce) == true)
        case .offer: #expect(catalogue.offer(suggestion.id).map { catalogue.isInForce($0) } == true)
        case .theme: #expect(catalogue.concept(ConceptID(.theme, suggestion.id)) != nil)
        case .targetGroup: #expect(catalogue.concept(ConceptID(.targetGroup, suggestion.id)) != nil)
        case .serviceType: #expect(catalogue.concept(ConceptID(.serviceType, suggestion.id)) != nil)
        case .place: #expect((try? catalogue.register.resolve(suggestion.id)) != nil)
        }
      }
    }
  }

  @Test("the same catalogue gives the same suggestions, and upper case changes none")
  func repeatable() throws {
    try forEach(seed: 45) { world, suggest, prefix in
      let other = Suggester(snapshot: try RandomWorld(world.random).matcher.snapshot)
      let suggestions = suggest(prefix, .nn)
      #expect(other.suggestions(for: prefix, limit: .max, language: .nn, kinds: Self.all) == suggestions)
      #expect(suggest(prefix.uppercased(), .nn) == suggestions)
    }
  }
}

extension FoldedWords {
  /// The text from each word on.
  fileprivate var suffixes: [String] { starts.map { String(decoding: bytes[$0...], as: UTF8.self) } }
}
