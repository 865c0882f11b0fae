import Testing
import TreffCatalogue
import TreffGeography
import TreffTesting

@testable import TreffMatching

@Suite("Place finder")
struct PlaceFinderTests {
  private static let finder = PlaceFinder(register: Embedded.catalogue.register)

  private func numbers(in text: String) throws -> [String] {
    try Self.finder.find(in: NeedWords(text))?.places.map(\.number).sorted() ?? []
  }

  @Test("a place of the asker's is found", arguments: PlaceSentences.asking)
  func found(_ text: String, _ number: String) throws {
    #expect(try numbers(in: text) == [number])
  }

  @Test("no place is found where none is the asker's", arguments: PlaceSentences.notAsking)
  func notFound(_ text: String) throws {
    #expect(try numbers(in: text) == [])
  }

  @Test("a name that means several is not guessed at", arguments: PlaceSentences.several)
  func ambiguous(_ text: String, _ expected: [String]) throws {
    #expect(try numbers(in: text) == expected)
  }

  @Test("every municipality and county is found by each of its names")
  func everyName() throws {
    let register = Embedded.catalogue.register
    for municipality in register.municipalities {
      for name in [municipality.name] + municipality.otherNames {
        let found = try numbers(in: "Vi i \(name) kommune trenger kurs")
        #expect(found.contains(municipality.id.description), "\(name)")
      }
    }
    for county in register.counties where county.name != "Oslo" {
      #expect(try numbers(in: "Vi i \(county.name) trenger kurs") == [county.id.description])
    }
  }

  @Test("every former municipality and county is found by its name, or what has the name now")
  func everyFormerName() throws {
    for unit in Embedded.catalogue.register.formerUnits {
      #expect(try !numbers(in: "Vi i tidligere \(unit.oldName) trenger kurs").isEmpty, "\(unit.oldName)")
    }
  }

  @Test("every mention of the place is spanned, and nothing else")
  func spans() throws {
    let text = "Vi i Vadsø vil til Tromsø. Hilsen NN, Vadsø kommune"
    let finding = try #require(try Self.finder.find(in: NeedWords(text)))
    let bytes = Array(text.utf8)
    #expect(finding.spans.map { String(decoding: bytes[$0], as: UTF8.self) } == ["Vadsø", "Vadsø"])
  }

  @Test("letter case and composition of letters change nothing that is unmistakable")
  func letterCase() throws {
    for text in ["vi i ålesund", "VI I ÅLESUND", "Vi i A\u{30A}lesund", "vi i a\u{30A}lesund"] {
      #expect(try numbers(in: text) == ["1508"], "\(text)")
    }
  }

  @Test("whatever the text, what is found lies between the characters of the text, in order")
  func laws() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "Vadsø", "i", "Bø", "vi", "Telemark", ",", ".", "-", "og", "kommune", "tidligere", "som var", "det",
      "of",
      "municipality", "fra", "hilsen", "Kari", "Nord-", "Fron", "\n", "til", "STRAND", "Å",
    ]
    for _ in 0..<3_000 {
      var text = RandomText.text(pieceCountMax: 3, using: &generator)
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        text += (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
      }
      guard let need = try? NeedText(text), let finding = Self.finder.find(in: NeedWords(need)) else {
        continue
      }
      #expect(!finding.places.isEmpty && !finding.spans.isEmpty)
      #expect(finding.spans == finding.spans.sorted { $0.lowerBound < $1.lowerBound })
      let bytes = Array(text.utf8)
      #expect(finding.spans.allSatisfy { String(validating: bytes[$0], as: UTF8.self) != nil }, "\(text)")
    }
  }
}
