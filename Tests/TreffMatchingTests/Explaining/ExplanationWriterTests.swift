import Testing
import TreffAnalysis
import TreffCatalogue
import TreffSearch

@testable import TreffMatching

@Suite("ExplanationWriter")
struct ExplanationWriterTests {
  @Test("every development need's answers add up to the score, to the last bit")
  func addsUp() throws {
    for need in DevelopmentNeeds.all.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
      let answer = try Embedded.match(need.text, from: need.municipality, limit: 10, explains: true)
      for match in answer.matches {
        let explanation = try #require(match.explanation)
        #expect(explanation.addsUp, "\(need.id) \(match.centre.id)")
        #expect(explanation.value == match.score, "\(need.id) \(match.centre.id)")
        #expect(explanation.kind == .product && explanation.details.count == 2)
      }
    }
  }

  @Test("a word said a hundred times counts as often, and is shown where it first stands")
  func repeated() throws {
    let answer = try Embedded.match(String(repeating: "demens ", count: 100), limit: 1, explains: true)
    var occurrenceCounts: [Int] = []
    var frequencies: [Double] = []
    func look(_ explanation: Explanation) {
      if let origin = explanation.origin { occurrenceCounts.append(origin.occurrences.count) }
      if explanation.kind == .leaf { frequencies.append(explanation.value) }
      explanation.details.forEach(look)
    }
    let explanation = try #require(answer.matches.first?.explanation)
    look(explanation)
    #expect(occurrenceCounts.max() == 16 && frequencies.contains(100))
  }

  @Test("arithmetic is told only where it was asked for, and changes no score")
  func onlyWhenAsked() throws {
    let plain = try Embedded.match("demens hos yngre", from: "Bodø", limit: 20)
    let explained = try Embedded.match("demens hos yngre", from: "Bodø", limit: 20, explains: true)
    #expect(plain.matches.allSatisfy { $0.explanation == nil })
    #expect(explained.matches.allSatisfy { $0.explanation != nil })
    #expect(plain.matches.map(\.score) == explained.matches.map(\.score))
    #expect(plain.matches.map(\.reason) == explained.matches.map(\.reason))
  }

  @Test("a region's part is one plus lambda times the proximity, and one where no place is known")
  func region() throws {
    let near = try #require(
      Embedded.match("selvskading", from: "Vadsø", explains: true).matches.first?.explanation)
    #expect(near.details[1].details.map(\.value).first == 1)
    let proximity = try #require(near.details[1].details.last)
    #expect(proximity.details.map(\.label) == ["λ", "regional nærhet"])
    #expect(near.details[1].details.first?.label == "fast")
    #expect(proximity.details.first?.value == Region.lambda)
    let nowhere = try #require(Embedded.match("selvskading", explains: true).matches.first?.explanation)
    #expect(nowhere.details[1] == .leaf("region: sted ikke kjent", 1))
  }

  @Test("the languages tell the same numbers in other words")
  func languages() throws {
    let explanations = try Language.allCases.map { language in
      try #require(
        Embedded.match("pårørende til personer med demens", from: "Vadsø", language: language, explains: true)
          .matches.first?.explanation)
    }
    #expect(Set(explanations.map(values)).count == 1)
    #expect(Set(explanations.map(\.label)) == ["poengsum = tekst × region", "score = text × region"])
    #expect(Set(explanations).count == 3)
  }

  @Test("a centre's own document is weighed as what it is, not as one more offer")
  func weights() throws {
    let match = try #require(Embedded.match("demens hos yngre", explains: true).matches.first)
    let parts = try #require(match.explanation?.details.first).details
    let weights = parts.map { ($0.label.hasPrefix("tilbud «"), $0.details.first?.label) }
    #expect(Set(weights.map(\.0)) == [true, false])
    for (isOffer, label) in weights {
      #expect(label == (isOffer ? "vekt i rekken av tilbud" : "vekt av navn og oppdrag"))
    }
  }

  @Test("English is quoted as English is")
  func englishQuotes() throws {
    let explanation = try #require(
      Embedded.match("demens hos yngre", language: .en, explains: true).matches.first?.explanation)
    #expect(labels(explanation).contains { $0.hasPrefix("“") })
    #expect(labels(explanation).allSatisfy { !$0.hasPrefix("«") })
  }

  @Test("quoted words stand in the need as they were written")
  func quotes() throws {
    let need = "Hvem hjelper PÅRØRENDE ved Demens?"
    for match in try Embedded.match(need, limit: 20).matches {
      let sentence = match.reason.split(separator: " peker på ")[0]
      for quote in sentence.matches(of: /«([^»]+)»/).map(\.output.1) {
        #expect(need.contains(quote), "\(match.reason)")
      }
    }
  }

  private func labels(_ explanation: Explanation) -> [String] {
    [explanation.label] + explanation.details.flatMap(labels)
  }

  private func values(_ explanation: Explanation) -> [Double] {
    [explanation.value] + explanation.details.flatMap(values)
  }
}
