import Testing
import TreffCatalogue

@testable import TreffMatching

@Suite("ConceptCorrections")
struct ConceptCorrectionsTests {
  private let dementia = ConceptID(.theme, "demens")
  private let harm = ConceptID(.theme, "selvskading")

  @Test("nothing is corrected when nobody says")
  func none() throws {
    #expect(ConceptCorrections.none.isEmpty)
    #expect(try MatchRequest(need: NeedText("demens")).corrections == .none)
    #expect(try ConceptCorrections(adding: [ConceptID](), removing: []) == .none)
  }

  @Test("what is added stands once, in its order; what is removed as well is removed")
  func once() throws {
    let corrections = try ConceptCorrections(adding: [harm, dementia, harm], removing: [dementia, dementia])
    #expect(corrections.added == [harm])
    #expect(corrections.removed == [dementia])
    #expect(!corrections.isEmpty)
  }

  @Test("twenty of each can be told, repeated ones counted")
  func counts() throws {
    let twenty = Array(repeating: "theme:demens", count: 20)
    #expect(try ConceptCorrections(adding: twenty, removing: []).added == [dementia])
    #expect(try ConceptCorrections(adding: [], removing: twenty).removed == [dementia])
    #expect(throws: MatchingError.conceptsTooMany(21)) {
      try ConceptCorrections(adding: twenty + ["theme:demens"], removing: [])
    }
    #expect(throws: MatchingError.conceptsTooMany(21)) {
      try ConceptCorrections(adding: [], removing: twenty + [""])
    }
  }

  @Test(
    "what is no concept's name is told, added or removed",
    arguments: [
      "", " ", "demens", "theme:", ":demens", "theme:atlantis", "Theme:demens", "theme:demens ",
      "tema:demens",
    ])
  func unknown(_ name: String) {
    #expect(throws: MatchingError.conceptUnknown(name)) { try Embedded.match("demens", adding: [name]) }
    #expect(throws: MatchingError.conceptUnknown(name)) { try Embedded.match("demens", removing: [name]) }
    // Also where it is asked about one centre.
    #expect(throws: MatchingError.conceptUnknown(name)) {
      try Embedded.matcher.explain(
        MatchRequest(need: NeedText("demens"), corrections: ConceptCorrections(adding: [name], removing: [])),
        centreID: "usht")
    }
    #expect(throws: MatchingError.conceptUnknown(name)) { try Embedded.snapshot.concept(named: name) }
  }

  @Test("every concept of the catalogue can be named")
  func known() throws {
    for concept in Embedded.catalogue.concepts {
      #expect(try Embedded.snapshot.concept(named: concept.id.description) == concept.id)
    }
  }
}
