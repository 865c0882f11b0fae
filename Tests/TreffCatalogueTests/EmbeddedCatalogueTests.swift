import Foundation
import Testing
import TreffCatalogue
import TreffGeography

/// Read once: it takes a second without optimisation.
let embedded = Result { try Catalogue.embedded() }

@Suite("The embedded catalogue")
struct EmbeddedCatalogueTests {
  @Test("reads without a problem, whole")
  func counts() throws {
    let catalogue = try embedded.get()
    #expect(catalogue.centres.count == 96)
    #expect(
      Dictionary(grouping: catalogue.centres, by: \.level).mapValues(\.count) == [
        .national: 21, .family: 8, .regional: 53, .other: 14,
      ])
    #expect(catalogue.offers.count == 498)
    #expect(
      Dictionary(grouping: catalogue.concepts, by: \.id.scheme).mapValues(\.count) == [
        .theme: 140, .targetGroup: 45, .serviceType: 38, .delivery: 4, .outside: 31,
      ])
    #expect(catalogue.register.municipalities.count == 357)
    #expect(catalogue.register.counties.count == 15)
    #expect(catalogue.register.formerUnits.count == 522)
    #expect(catalogue.formerCentres.count == 63)
    #expect(catalogue.sources.count == 5)
    #expect(catalogue.date.year == 2026)
  }

  @Test(
    "every municipality has one unit of each family that covers the country",
    arguments: ["korus", "rvts", "usht", "sof", "rkbu+rbup"])
  func oneUnit(_ families: String) throws {
    let catalogue = try embedded.get()
    let units = try families.split(separator: "+").flatMap {
      try #require(catalogue.family(String($0))).units
    }
    for municipality in catalogue.register.municipalities {
      let serving = units.filter { $0.catchment.contains(municipality.id) && $0.id != "usht-samisk" }.map(
        \.id)
      #expect(serving.count == 1, "\(municipality.name) (\(municipality.id)): \(serving)")
    }
    let overlapping = units.filter { $0.id != "usht-samisk" }
    for (index, unit) in overlapping.enumerated() {
      for other in overlapping[(index + 1)...] {
        #expect(!unit.catchment.overlaps(other.catchment), "\(unit.id) \(other.id)")
      }
    }
  }

  @Test("the Sámi development centre comes on top of the ordinary one, in 26 municipalities")
  func samiUnit() throws {
    let catalogue = try embedded.get()
    let unit = try #require(catalogue.centre("usht-samisk"))
    #expect(catalogue.register.municipalities.count { unit.catchment.contains($0.id) } == 26)
  }

  @Test("49 municipalities have no regional dental centre")
  func dental() throws {
    let catalogue = try embedded.get()
    let units = try #require(catalogue.family("tk")).units
    let without = catalogue.register.municipalities.filter { municipality in
      !units.contains { $0.catchment.contains(municipality.id) }
    }
    #expect(without.count == 49)
    #expect(Set(without.map(\.county.description)) == ["03", "39", "40", "42"])
  }

  @Test(
    "what has ended is kept, is not in force, and leads on",
    arguments: [("tk-sor", "fylkestannhelsen"), ("enhet-amming", "hst")])
  func ended(_ id: String, _ successor: String) throws {
    let catalogue = try embedded.get()
    let centre = try #require(catalogue.centre(id))
    #expect(!catalogue.isInForce(centre))
    #expect(catalogue.successor(of: centre)?.id == successor)
    #expect(catalogue.centres.filter { !catalogue.isInForce($0) }.count == 2)
  }

  @Test("four offers are closed and kept")
  func closedOffers() throws {
    let catalogue = try embedded.get()
    let closed = catalogue.offers.filter { $0.validity.hasEnded(on: catalogue.date) }
    #expect(closed.count == 4)
    #expect(closed.allSatisfy { catalogue.offer($0.id) == $0 && !catalogue.isInForce($0) })
  }

  @Test(
    "every old name leads to a centre that stands or is succeeded; every centre has at least three offers")
  func reachable() throws {
    let catalogue = try embedded.get()
    for former in catalogue.formerCentres {
      let centre = try #require(catalogue.centre(former.successorID), "\(former.id)")
      #expect(catalogue.successor(of: centre) != nil, "\(former.id)")
    }
    let offers = Dictionary(grouping: catalogue.offers, by: \.centreID).mapValues(\.count)
    for centre in catalogue.centres where catalogue.isInForce(centre) {
      #expect(offers[centre.id, default: 0] + offers[centre.familyID ?? "", default: 0] >= 3, "\(centre.id)")
    }
  }

  @Test("no field holds an e-mail address or a telephone number")
  func contactData() throws {
    for (name, table) in CatalogueTables.embedded().tables {
      for row in table.rows {
        for (column, field) in zip(table.header, row.fields) {
          let place = "\(name.fileName):\(row.line): \(column): \(field)"
          #expect(!field.utf8.contains(0x40), "\(place)")  // @
          let numbers = telephoneNumbers(in: field)
          // The emergency doctors' number is something that is taught, and a word to search by.
          let isServiceNumber = ["summary", "synonyms_nb", "synonyms_nn", "label", "need"].contains(column)
          #expect(numbers.filter { $0 != "116117" || !isServiceNumber } == [], "\(place)")
        }
      }
    }
  }

  @Test(
    "the scan above would find one",
    arguments: [
      ("Ring 22 33 44 55.", ["22334455"]), ("tlf 900 12 345", ["90012345"]), ("+4722334455", ["4722334455"]),
      ("116 117", ["116117"]), ("2023", []), ("004:959-961, 2336-2342", []), ("59.9127", []),
      ("i 2015 og 2016", []),
    ])
  func telephoneNumberScan(_ text: String, _ numbers: [String]) {
    #expect(telephoneNumbers(in: text) == numbers)
  }

  /// Runs of eight or ten digits, parted by single blanks at most, and the emergency doctors' six.
  private func telephoneNumbers(in text: String) -> [String] {
    var numbers: [String] = []
    var digits: [UInt8] = []
    var isAfterBlank = false
    for byte in Array(text.utf8) + [0x2E] {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
        isAfterBlank = false
      } else if byte == 0x20, !isAfterBlank {
        isAfterBlank = true
      } else {
        let number = String(decoding: digits, as: UTF8.self)
        if digits.count == 8 || digits.count == 10 || number == "116117" { numbers.append(number) }
        digits = []
        isAfterBlank = false
      }
    }
    return numbers
  }

  @Test("reading it twice gives one fingerprint")
  func fingerprint() throws {
    let tables = CatalogueTables.embedded()
    #expect(tables.fingerprint == CatalogueTables.embedded().fingerprint)
    #expect(tables.tables.count == TableName.allCases.count)
  }
}
