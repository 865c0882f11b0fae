import Testing
import TreffCatalogue
import TreffGeography

@Suite("The embedded register")
struct EmbeddedRegisterTests {
  @Test("every district lies in a county of today, and none has a municipality's name")
  func districts() throws {
    let register = try Catalogue.embedded().register
    let names = Set(register.municipalities.map(\.name) + register.counties.map(\.name))
    for (name, county) in District.countyByName {
      #expect(register[county] != nil && !names.contains(name), "\(name)")
    }
  }

  @Test(
    "names and numbers that people use",
    arguments: [
      ("Steinkjer", "5006"), ("1702", "5006"), ("5004", "5006"), ("Guovdageaidnu", "5612"),
      ("KÁRÁŠJOHKA", "5610"),
      ("Kárášjohka suohkan", "5610"), ("vadsø", "5607"), ("Skedsmo", "3205"), ("Oslo", "0301"),
      ("Oslo kommune", "0301"),
      ("Herøy i Nordland", "1818"), ("Våler i Solør", "3419"), ("Bø", "1867"), ("Bø kommune", "1867"),
      ("1201", "4601"),
    ])
  func municipality(_ text: String, _ number: String) throws {
    guard case .municipality(let municipality) = try register.resolve(text).place else {
      Issue.record("\(text) is no municipality")
      return
    }
    #expect(municipality.id.description == number)
  }

  @Test(
    "counties by name and number, former ones too",
    arguments: [
      ("Finnmark", "56"), ("Finnmark fylkeskommune", "56"), ("Trøndelag", "50"), ("18", "18"),
      ("Hordaland", "46"),
      ("Sogn og Fjordane", "46"), ("Oppland", "34"), ("12", "46"), ("20", "56"), ("Østfold", "31"),
      ("01", "31"),
    ])
  func county(_ text: String, _ number: String) throws {
    guard case .county(let county) = try register.resolve(text).place else {
      Issue.record("\(text) is no county")
      return
    }
    #expect(county.id.description == number)
  }

  @Test("Bø is the one in Vesterålen, and was also what is now Midt-Telemark")
  func bø() throws {
    #expect(try register.resolve("Bø").otherReadings.map(\.id.description) == ["4020"])
  }

  @Test(
    "what means several places lists them",
    arguments: [
      ("Herøy", ["1515", "1818"]), ("Våler", ["3114", "3419"]), ("Stokke", ["3907", "3905"]),
      ("Snillfjord", ["5059", "5055", "5056"]), ("Tysfjord", ["1875", "1806"]),
      ("Viken", ["32", "33", "31"]),
      ("30", ["32", "33", "31"]), ("Troms og Finnmark", ["55", "56"]), ("0720", ["3907", "3905"]),
    ])
  func ambiguous(_ text: String, _ numbers: [String]) throws {
    let register = try register
    let error = try #require(throws: PlaceError.self) { try register.resolve(text) }
    #expect(error.code == .ambiguous)
    #expect(error.candidates.count == numbers.count)
    for number in numbers {
      #expect(error.candidates.contains { $0.hasSuffix("(\(number))") }, "\(error.candidates)")
    }
  }

  @Test("each of the 357 resolves by its number and every name, in any case")
  func everyName() throws {
    let register = try register
    let ambiguous: Set = ["Herøy", "Våler"]
    for municipality in register.municipalities {
      #expect(try register.resolve(municipality.id.description).place == .municipality(municipality))
      for name in [municipality.name] + municipality.otherNames where !ambiguous.contains(name) {
        for text in [name, name.uppercased(), " \(name.lowercased()) kommune"] {
          #expect((try? register.resolve(text).place) == .municipality(municipality), "\(text)")
        }
      }
    }
    for county in register.counties where county.name != "Oslo" {
      #expect(try register.resolve(county.name).place == .county(county))
      #expect(try register.resolve(county.id.description).place == .county(county))
    }
  }

  @Test("every former municipality with one successor resolves by name and by number")
  func everyFormerName() throws {
    let register = try register
    let current = Set(register.municipalities.flatMap { [$0.name] + $0.otherNames })
    var successors: [String: Set<MunicipalityNumber>] = [:]
    for unit in register.formerUnits {
      guard case .municipality(let number) = unit.successor else { continue }
      successors[unit.oldName, default: []].insert(number)
      successors[unit.oldNumber, default: []].insert(number)
    }
    var resolved = 0
    for (text, numbers) in successors where numbers.count == 1 && !current.contains(text) {
      let place = try register.resolve(text).place
      let expected = numbers.first.flatMap { register[$0] }.map(Place.municipality)
      #expect(place == expected, "\(text)")
      resolved += 1
    }
    #expect(resolved > 500)
  }

  private var register: MunicipalityRegister { get throws { try embedded.get().register } }
}
