import Testing
import TreffCatalogue

@Suite("Concepts")
struct ConceptTests {
  @Test(
    "a concept's entries are its labels and synonyms, labels first, none twice; abbreviations stand apart")
  func entries() throws {
    let catalogue = try TinyTables.read(TinyTables.sound)
    let care = try #require(catalogue.concept(ConceptID(.theme, "omsorg")))
    #expect(care.entries == ["Omsorg", "Care", "fuolahus", "eldreomsorg", "pleie"])
    #expect(care.abbreviations == ["PLO"])
    let elderly = try #require(catalogue.concept(ConceptID(.targetGroup, "eldre")))
    #expect(elderly.entries == ["Eldre", "Elderly", "gamle"])
  }

  @Test("a synonym that is an abbreviation too is read as that abbreviation alone")
  func abbreviationAmongSynonyms() throws {
    let catalogue = try TinyTables.read(
      TinyTables.with((.themes, "eldreomsorg;pleie,,PLO", "PLO;eldreomsorg,PLO,PLO")))
    let care = try #require(catalogue.concept(ConceptID(.theme, "omsorg")))
    #expect(care.entries == ["Omsorg", "Care", "fuolahus", "eldreomsorg"])
    #expect(care.synonymsNB == ["PLO", "eldreomsorg"], "as the table has it")
    #expect(care.abbreviations == ["PLO"])
  }

  @Test("the same id in two vocabularies is two concepts")
  func schemes() {
    #expect(ConceptID(.theme, "x") != ConceptID(.serviceType, "x"))
    #expect(ConceptID(.theme, "demens").description == "theme:demens")
    #expect(ConceptID(.delivery, "z") < ConceptID(.theme, "a"))
  }
}
