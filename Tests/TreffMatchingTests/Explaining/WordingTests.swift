import Testing
import TreffAnalysis
import TreffCatalogue
import TreffGeography
import TreffSearch

@testable import TreffMatching

@Suite("Wording")
struct WordingTests {
  private static let wordings = Language.allCases.map(Wording.init(language:))

  @Test("every rule, field and anchoring has words of its own in each language")
  func labels() {
    for wording in Self.wordings {
      let rules = TermRule.allCases.map(wording.ruleLabel)
      #expect(Set(rules).count == rules.count)
      let anchorings = RegionalProximity.Anchoring.allCases.map(wording.anchoringLabel)
      #expect(Set(anchorings).count == anchorings.count && !anchorings.contains(""))
      let fields = CatalogueField.allCases.filter { $0.weights.boost > 0 }.map {
        wording.fieldLabel($0.weights.name, frequency: 2, length: 7)
      }
      #expect(Set(fields).count == fields.count)
      #expect(fields.allSatisfy { $0.contains("2") && $0.contains("7") && !$0.contains("_") }, "\(fields)")
      #expect(wording.noPlaceLabel(covers: true) != wording.noPlaceLabel(covers: false))
    }
  }

  @Test("words are listed as one would say them")
  func lists() {
    #expect(
      Self.wordings[0].offerSentence(words: DecidingWords(written: ["a", "b", "c"]), title: "T")
        == "«a», «b» og «c» peker på tilbudet «T».")
    #expect(
      Self.wordings[1].offerSentence(words: DecidingWords(written: ["a", "b"]), title: "T")
        == "«a» og «b» peikar på tilbodet «T».")
    #expect(
      Self.wordings[2].offerSentence(words: DecidingWords(written: ["a"]), title: "T")
        == "“a” points to the offer “T”.")
  }

  @Test("what was added is told as that, alone and beside what is written")
  func givenConcepts() {
    let both = DecidingWords(written: ["a"], given: ["B", "C"])
    let alone = DecidingWords(written: [], given: ["B"])
    let sentences = Self.wordings.map { wording in
      [wording.offerSentence(words: both, title: "T"), wording.missionSentence(words: alone)]
    }
    #expect(
      sentences == [
        [
          "«a» peker på tilbudet «T», og du la til «B» og «C».",
          "Du la til «B», som peker på det senteret er til for.",
        ],
        [
          "«a» peikar på tilbodet «T», og du la til «B» og «C».",
          "Du la til «B», som peikar på det senteret er til for.",
        ],
        [
          "“a” points to the offer “T”, and you added “B” and “C”.",
          "You added “B”, which points to what the centre is for.",
        ],
      ])
  }

  @Test("a reason says in each language whose area it is, and names what the words point to")
  func reasons() throws {
    let expected: [(String, String?, [String])] = [
      ("selvskading", "Vadsø", ["Har ansvar for Vadsø.", "Har ansvar for Vadsø.", "Responsible for Vadsø."]),
      (
        "selvskading", nil,
        [
          "Har enheter i hver sin del av landet; oppgi kommunen for å få den rette.",
          "Har einingar i kvar sin del av landet; oppgje kommunen for å få den rette.",
          "Has units for each part of the country; name the municipality to get the right one.",
        ]
      ),
    ]
    for (need, place, sentences) in expected {
      for (language, sentence) in zip(Language.allCases, sentences) {
        let match = try #require(
          Embedded.match(need, from: place, limit: 20, language: language).match(of: "rvts"))
        #expect(match.reason.hasPrefix(sentence + " "), "\(match.reason)")
        let title = try #require(match.offers.first?.offer.title[language])
        #expect(match.reason.contains("selvskading") && match.reason.contains(title), "\(match.reason)")
      }
    }
  }

  @Test("no reason asks for a municipality that was given")
  func given() throws {
    for municipality in ["Karasjok", "Agder", "Finnmark", "Bergen"] {
      for need in ["demens i sykehjem", "tannhelse hos eldre", "rus og psykisk helse", "barnevern"] {
        for match in try Embedded.match(need, from: municipality, limit: 100).matches {
          let asks = match.reason.contains("oppgi kommunen")
          if asks {
            #expect(
              municipality == "Agder" || municipality == "Finnmark", "\(match.centre.id): \(match.reason)")
          }
        }
      }
    }
  }
}
