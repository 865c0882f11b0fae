import Testing
import TreffCatalogue
import TreffGeography

@Suite("A catalogue")
struct CatalogueTests {
  @Test("what has ended is kept, is not in force, and leads to its successor")
  func ended() throws {
    let catalogue = try TinyTables.read(TinyTables.sound)
    let ended = try #require(catalogue.centre("slutt"))
    #expect(!catalogue.isInForce(ended))
    #expect(catalogue.successor(of: ended)?.id == "nasjonal")
    #expect(try !catalogue.isInForce(#require(catalogue.offer("slutt--kurs"))))
    let national = try #require(catalogue.centre("nasjonal"))
    #expect(catalogue.successor(of: national) == national)
  }

  @Test("an offer of an ended centre is not in force, even without an end of its own")
  func offerOfEnded() throws {
    let catalogue = try TinyTables.read(TinyTables.with((.offers, "general,,2019-12-31", "general,,")))
    #expect(try !catalogue.isInForce(#require(catalogue.offer("slutt--kurs"))))
  }

  @Test("what begins later is yet to come, unless it or its centre has ended")
  func yetToCome() throws {
    let catalogue = try TinyTables.read(
      TinyTables.with(
        (.centres, "2017-01-01", "2027-01-01"), (.offers, "documented,,", "documented,2027-01-01,")))
    #expect(try catalogue.isYetToCome(#require(catalogue.centre("nord"))))
    #expect(try catalogue.isYetToCome(#require(catalogue.offer("familie--kurs"))))
    #expect(try !catalogue.isYetToCome(#require(catalogue.centre("slutt"))))
    #expect(try !catalogue.isYetToCome(#require(catalogue.offer("slutt--kurs"))))
    #expect(try !catalogue.isYetToCome(#require(catalogue.centre("nasjonal"))))
  }

  @Test("a family has its units by id, and those that serve a place")
  func family() throws {
    let catalogue = try TinyTables.read(TinyTables.sound)
    let family = try #require(catalogue.family("familie"))
    #expect(family.units.map(\.id) == ["hovedstad", "nord"])
    #expect(family.units(serving: try catalogue.register.resolve("Narvik").place).map(\.id) == ["nord"])
    #expect(family.units(serving: try catalogue.register.resolve("Oslo").place).map(\.id) == ["hovedstad"])
    #expect(catalogue.family("nasjonal") == nil)
  }

  @Test("a family's ended unit is none of its units")
  func endedUnit() throws {
    let catalogue = try TinyTables.read(TinyTables.with((.centres, "2017-01-01,", "2017-01-01,2020-12-31")))
    #expect(catalogue.family("familie")?.units.map(\.id) == ["hovedstad"])
  }
}
