import Testing
import TreffGeography
import TreffTesting

@Suite("Resolving places")
struct MunicipalityRegisterTests {
  private let register = TinyRegister.register

  @Test(
    "a name in any case, composed either way, with or without its unit word, means the place",
    arguments: [
      ("Narvik", "1806"), ("NARVIK", "1806"), (" narvik kommune ", "1806"), ("Kommunen Narvik", "1806"),
      ("áhkánjárga", "1806"), ("Áhkánjárga suohkan", "1806"), ("Hamaro\u{338}y", nil), ("Hábmer", "1875"),
      ("Ha\u{301}bmer", "1875"), ("Ankenes", "1806"), ("Oslo", "0301"), ("Oslo fylke", "0301"),
      ("0301", "0301"),
      ("Herøy (Nordland)", nil), ("Herøy i Nordland", "1818"), ("1855", "1806"), (" 1806\n", "1806"),
    ] as [(String, String?)])
  func municipality(_ text: String, _ number: String?) {
    guard let number else {
      #expect(throws: PlaceError.self) { try register.resolve(text) }
      return
    }
    #expect(place(text) == number)
  }

  @Test(
    "counties resolve by name and number, former ones too",
    arguments: [
      ("Nordland", "18"), ("nordland fylkeskommune", "18"), ("Nordlánnda", "18"), ("18", "18"),
      ("Møre og Romsdal", "15"), ("Gamlefylket", "18"), ("20", "18"), ("03", "03"),
    ])
  func county(_ text: String, _ number: String) {
    #expect(place(text) == number)
  }

  @Test("a name in force beats a former one, which is told beside it")
  func otherReadings() throws {
    let reading = try register.resolve("Bø")
    #expect(reading.place.name == "Bø")
    #expect(reading.otherReadings.map(\.name) == ["Oslo"])
    #expect(try register.resolve("Narvik").otherReadings == [])
  }

  @Test(
    "what means several places lists them",
    arguments: [
      ("Herøy", ["Herøy i Møre og Romsdal (1515)", "Herøy i Nordland (1818)"]),
      ("Tysfjord", ["Hamarøy i Nordland (1875)", "Narvik i Nordland (1806)"]),
      ("1850", ["Hamarøy i Nordland (1875)", "Narvik i Nordland (1806)"]),
      ("Storfylket", ["Oslo (03)", "Møre og Romsdal (15)"]), ("30", ["Oslo (03)", "Møre og Romsdal (15)"]),
    ])
  func ambiguous(_ text: String, _ candidates: [String]) throws {
    let error = try #require(throws: PlaceError.self) { try register.resolve(text) }
    #expect(error.code == .ambiguous)
    #expect(error.text == text)
    #expect(error.candidates == candidates)
  }

  @Test(
    "what means nothing is unknown",
    arguments: ["", " ", "kommune", "Atlantis", "9999", "99", "1", "123456", "☃"])
  func unknown(_ text: String) throws {
    let error = try #require(throws: PlaceError.self) { try register.resolve(text) }
    #expect(error.code == .unknown)
  }

  @Test(
    "an unknown name that begins as one in force, or is nearly one, suggests it",
    arguments: ["Narvikk", "Navrik", "narvikområdet"])
  func suggestion(_ name: String) throws {
    let error = try #require(throws: PlaceError.self) { try register.resolve(name) }
    #expect(error.candidates == ["Narvik (1806)"])
  }

  @Test("lists stand by number, whatever order they came in")
  func order() {
    #expect(
      register.municipalities.map(\.id.description) == ["0301", "1515", "1806", "1818", "1867", "1875"])
    #expect(register.counties.map(\.id.description) == ["03", "15", "18"])
    #expect(register.municipalities(in: TinyRegister.county("18")).count == 4)
  }

  @Test("no text makes it trap, and the same text has the same answer")
  func randomText() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = RandomText.text(pieceCountMax: 5, using: &generator)
      #expect(place(text) == place(text))
    }
  }

  private func place(_ text: String) -> String? {
    switch (try? register.resolve(text))?.place {
    case .municipality(let municipality): municipality.id.description
    case .county(let county): county.id.description
    case nil: nil
    }
  }
}
