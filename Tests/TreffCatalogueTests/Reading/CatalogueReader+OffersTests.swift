import Testing

@testable import TreffCatalogue

@Suite("Example needs of offers")
struct CatalogueReaderOffersTests {
  private func texts(_ examples: String?) -> [TableName: String] {
    var texts = TinyTables.sound
    texts[.examples] = examples.map { "offer,language,need\n\($0)" }
    return texts
  }

  @Test("they stand with their offer, in the order of the table, and others have none")
  func read() throws {
    let catalogue = try TinyTables.read(
      texts("familie--kurs,nb,hun finner ikke hjem\nfamilie--kurs,en,she cannot find her way home\n"))
    for offer in catalogue.offers {
      #expect(
        offer.exampleNeeds
          == (offer.id == "familie--kurs" ? ["hun finner ikke hjem", "she cannot find her way home"] : []))
    }
  }

  @Test("a catalogue may lack them")
  func optional() throws {
    #expect(try TinyTables.read(texts(nil)).offers.allSatisfy(\.exampleNeeds.isEmpty))
  }

  @Test(
    "a fault is told with its line and field",
    arguments: [
      ("finnes-ikke,nb,hjelp", "examples.csv:2: offer"),
      ("familie--kurs,de,hjelp", "examples.csv:2: language"),
      ("familie--kurs,nb,", "examples.csv:2: need"),
    ])
  func faults(_ record: String, _ place: String) {
    #expect(TinyTables.places(TinyTables.problems(texts(record + "\n"))) == [place])
  }
}
