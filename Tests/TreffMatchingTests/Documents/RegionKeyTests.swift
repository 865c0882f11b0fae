import Testing
import TreffCatalogue
import TreffGeography
import TreffSearch

@testable import TreffMatching

@Suite("RegionKey")
struct RegionKeyTests {
  @Test("the index finds exactly the centres whose catchment serves a place, for every place there is")
  func serving() {
    let index = Embedded.snapshot.index
    var numbers: [String: Int] = [:]
    for document in 0..<index.documentCount
    where index.kind(of: document) == CatalogueDocumentKind.centre.rawValue {
      numbers[index.id(of: document)] = document
    }
    let centres = Embedded.catalogue.centres.filter(Embedded.catalogue.isInForce)
    #expect(Set(numbers.keys) == Set(centres.map(\.id)))
    let register = Embedded.catalogue.register
    let places = register.municipalities.map(Place.municipality) + register.counties.map(Place.county)
    #expect(places.count == 357 + 15)
    for place in places {
      let expected = Set(centres.filter { $0.catchment.serves(place) }.compactMap { numbers[$0.id] })
      #expect(RegionKey.documents(serving: place, in: index) == expected, "\(place.name)")
    }
  }

  @Test("keys of areas are told apart and hold a colon")
  func keys() throws {
    let county = try #require(CountyNumber("56"))
    let municipality = try #require(MunicipalityNumber("5607"))
    let keys = [
      RegionKey.country, RegionKey.county(county), RegionKey.partOfCounty(county),
      RegionKey.municipality(municipality),
    ]
    #expect(Set(keys).count == 4)
    #expect(keys.allSatisfy { $0.contains(":") })
    #expect(RegionKey.keys(of: .national) == [RegionKey.country])
    #expect(RegionKey.keys(of: .unknown) == [])
  }

  @Test("no need can ask for an area: words hold no colon")
  func words() throws {
    let reading = Embedded.snapshot.reader.read(try NeedWords("region:country region:county:56"))
    #expect(reading.query.terms.allSatisfy { !$0.text.hasPrefix("region:") })
  }
}
