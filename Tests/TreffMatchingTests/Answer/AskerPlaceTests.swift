import Testing
import TreffCatalogue
import TreffGeography
import TreffSearch

@testable import TreffMatching

@Suite("Asker's place")
struct AskerPlaceTests {
  private static let need = "Vi i Vadsø ser at flere unge skader seg selv"

  @Test("without a municipality the text's place is the asker's, and decides the unit")
  func text() throws {
    let answer = try Embedded.match(Self.need)
    #expect(answer.understanding.placeSource == .text)
    #expect(answer.understanding.place?.number == "5607")
    #expect(answer.match(of: "rvts")?.centre.id == "rvts-nord")
  }

  @Test("a municipality that is given wins, and the text is searched whole")
  func argument() throws {
    let understanding = try Embedded.match(Self.need, from: "Molde").understanding
    #expect(understanding.placeSource == .argument && understanding.place?.number == "1506")
    let asker = try AskerPlace(
      of: MatchRequest(need: NeedText(Self.need), municipality: "Molde"), words: NeedWords(Self.need),
      in: Embedded.snapshot)
    #expect(asker.spans == [])
  }

  @Test("a reading that is handed over is taken as it is")
  func reading() throws {
    let reading = try Embedded.snapshot.place(named: "Molde")
    let request = try MatchRequest(
      need: NeedText(Self.need), municipality: "anything", placeReading: reading)
    #expect(try Embedded.matcher.match(request).understanding.place == reading.place)
  }

  @Test("the words of the place are not searched for")
  func words() throws {
    let snapshot = Embedded.snapshot
    let need = try NeedText(Self.need)
    let words = NeedWords(need)
    let asker = try AskerPlace(of: MatchRequest(need: need), words: words, in: snapshot)
    let terms = snapshot.reader.read(words, without: asker.spans).query.terms.map(\.text)
    #expect(!terms.contains { $0.hasPrefix("vads") } && terms.contains("ung"))
    #expect(snapshot.reader.read(words).query.terms.contains { $0.text.hasPrefix("vads") })
  }

  @Test("where the idea is left out, no text is asked for a place")
  func omitted() throws {
    let matcher = Matcher(
      snapshot: Snapshot(catalogue: Embedded.catalogue, version: 1, without: [.place]))
    let answer = try matcher.match(MatchRequest(need: NeedText(Self.need)))
    #expect(answer.understanding.place == nil && answer.understanding.placeSource == .none)
  }

  @Test(
    "a name that means several in different counties is asked back about, with all it can mean",
    arguments: [("Herøy", ["1515", "1818"]), ("Bø", ["1867", "4020"]), ("Os", ["3430", "4624"])])
  func several(_ name: String, _ numbers: [String]) throws {
    let answer = try Embedded.match("Vi i \(name) ser at flere unge skader seg selv")
    #expect(answer.understanding.place == nil && answer.understanding.placeSource == .none)
    #expect(answer.understanding.otherReadings.map(\.number).sorted() == numbers)
    #expect(answer.outcome == .askBack)
  }

  @Test(
    "where the best answer is the same for all that are meant, nothing is asked back",
    arguments: [
      "Vi i Våler ser at flere unge skader seg selv",  // one unit serves both
      "Vi i Herøy trenger kunnskap om utviklingshemming og selvbestemmelse",  // a national centre
    ])
  func severalAlike(_ need: String) throws {
    let answer = try Embedded.match(need)
    #expect(answer.understanding.otherReadings.count == 2 && answer.outcome == .answered)
  }

  @Test("readings in one county that the same units serve: the first, and the others are told")
  func sameUnits() throws {
    let understanding = try Embedded.match("Vi i gamle Stokke har mange unge som skader seg").understanding
    #expect(understanding.place?.number == "3907" && understanding.placeSource == .text)
    #expect(understanding.otherReadings.map(\.number) == ["3905"])
  }

  @Test("readings in one county that other units serve: the county")
  func sameCounty() throws {
    let understanding = try Embedded.match("Vi i gamle Tysfjord har mange unge som skader seg").understanding
    #expect(understanding.place?.number == "18" && understanding.placeSource == .text)
    #expect(understanding.otherReadings.map(\.number).sorted() == ["1806", "1875"])
  }

  @Test("of the needs to be tuned on that tell no place, none is given one")
  func noPlace() throws {
    for need in DevelopmentNeeds.all where need.municipality == nil && need.id != "Q71" {
      let understanding = try Embedded.match(need.text, limit: 1).understanding
      #expect(understanding.place == nil && understanding.otherReadings.isEmpty, "\(need.id)")
    }
  }
}
