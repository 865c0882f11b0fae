import Testing
import TreffAnalysis
import TreffCatalogue
import TreffSearch

@testable import TreffMatching

@Suite("Concepts as they are corrected")
struct FoundConceptsTests {
  private func read(
    _ text: String, adding added: [String] = [], removing removed: [String] = []
  ) throws -> NeedReading {
    try Embedded.snapshot.reader.read(
      NeedWords(text), correctedBy: ConceptCorrections(adding: added, removing: removed))
  }

  private func names(_ reading: NeedReading) -> [String] { reading.concepts.map(\.description) }

  @Test("an added concept is a term like one that was found, without a place in the need, and stands last")
  func added() throws {
    let reading = try read("kurs om selvskading", adding: ["targetGroup:ansatte", "theme:demens"])
    let plain = try read("kurs om selvskading")
    #expect(names(reading) == names(plain) + ["targetGroup:ansatte", "theme:demens"])
    #expect(reading.query.weights["theme:demens"] == NeedWeights.concept)
    #expect(reading.query.weights["targetGroup:ansatte"] == NeedWeights.targetGroup)
    let origin = try #require(reading.query.terms.first { $0.text == "theme:demens" }?.tokens)
    #expect(origin == [.init(span: 0..<0, rule: .given)])
    #expect(reading.words == plain.words)
    #expect(reading.mentions.filter(\.isGiven).count == 2)
  }

  @Test("adding what a phrase stands for already changes nothing")
  func addedTwice() throws {
    let plain = try read("kurs om demens")
    let reading = try read("kurs om demens", adding: ["theme:demens"])
    #expect(reading.mentions == plain.mentions && reading.query.weights == plain.query.weights)
  }

  @Test("adding what only half of a compound stands for lets it count in full")
  func addedHalf() throws {
    var tried = 0
    for need in DevelopmentNeeds.all {
      let plain = try read(need.text)
      for concept in plain.concepts {
        let name = concept.description
        guard plain.query.weights[name] == NeedWeights.conceptOfPart,
          !NeedWeights.settings.contains(name)
        else { continue }
        tried += 1
        let reading = try read(need.text, adding: [name])
        #expect(try #require(reading.query.weights[name]) >= NeedWeights.concept, "\(need.id) \(name)")
        #expect(reading.concepts.last == concept)
      }
    }
    #expect(tried > 0)
  }

  @Test("a removed concept is not looked for, nor are the words that stood for nothing else")
  func removed() throws {
    let text = "kurs om selvskading og demensomsorg"
    let reading = try read(text, removing: ["theme:demens"])
    let rest = try read("kurs om selvskading")
    #expect(!names(reading).contains("theme:demens"))
    #expect(names(reading).contains("theme:selvskading"))
    #expect(!reading.query.terms.contains { $0.text.contains("demens") })
    #expect(reading.words.map(\.token.term) == rest.words.map(\.token.term))
  }

  @Test("words that another concept stands on are kept")
  func shared() throws {
    var tried = 0
    for need in DevelopmentNeeds.all {
      let plain = try read(need.text)
      for mention in plain.mentions {
        let others = plain.mentions.filter { $0.concept != mention.concept && $0.span.overlaps(mention.span) }
        guard !others.isEmpty else { continue }
        tried += 1
        let reading = try read(need.text, removing: [mention.concept.description])
        #expect(!reading.concepts.contains(mention.concept), "\(need.id)")
        for other in others { #expect(reading.mentions.contains(other), "\(need.id) \(other.concept)") }
        let inside = plain.words.filter { $0.token.span.overlaps(mention.span) }
        #expect(inside.allSatisfy(reading.words.contains), "\(need.id) \(mention.concept)")
      }
    }
    #expect(tried > 0)
  }

  @Test("removing what was not found changes nothing")
  func notFound() throws {
    let plain = try read("kurs om demens")
    let reading = try read("kurs om demens", removing: ["theme:pengespill"])
    #expect(
      reading.mentions == plain.mentions && reading.words == plain.words
        && reading.query.weights == plain.query.weights)
  }

  @Test("a place of work counts in full where the theme beside it is removed, and half where one is added")
  func settings() throws {
    let school = "theme:skole"
    #expect(try read("selvskading i skolen").query.weights[school] == NeedWeights.setting)
    #expect(
      try read("selvskading i skolen", removing: ["theme:selvskading"]).query.weights[school]
        == NeedWeights.concept)
    #expect(try read("skolen").query.weights[school] == NeedWeights.concept)
    #expect(try read("skolen", adding: ["theme:selvskading"]).query.weights[school] == NeedWeights.setting)
  }

  @Test("danger now is told, whatever is removed")
  func danger() throws {
    let text = "hun vil ta livet sitt nå"
    let plain = try read(text)
    try #require(plain.tellsOfDanger)
    #expect(try read(text, removing: names(plain)).tellsOfDanger)
  }
}
