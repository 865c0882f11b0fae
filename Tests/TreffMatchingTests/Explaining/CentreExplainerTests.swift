import Testing
import TreffCatalogue
import TreffTesting

@testable import TreffMatching

@Suite("Reasons about one centre")
struct CentreExplainerTests {
  private func explain(
    _ id: String, _ need: String, from place: String? = nil, limit: Int = 5, language: Language = .nb
  ) throws -> CentreExplanation {
    try Embedded.matcher.explain(
      MatchRequest(need: NeedText(need), municipality: place, limit: limit, language: language), centreID: id)
  }

  @Test("an answer is told as in the answer itself, with its explanation unasked")
  func chosen() throws {
    let explanation = try explain("rvts-nord", "selvskading", from: "Vadsø")
    let match = try #require(Embedded.match("selvskading", from: "Vadsø", explains: true).match(of: "rvts"))
    #expect(explanation.verdict == .chosen && explanation.instead == nil)
    #expect(explanation.reason == match.reason)
    #expect(explanation.answer == match)
  }

  @Test("a family is spoken for by the unit that the place decides")
  func byUnit() throws {
    let explanation = try explain("rvts", "selvskading", from: "Vadsø")
    #expect(explanation.verdict == .representedByUnit)
    #expect(explanation.instead?.id == "rvts-nord" && explanation.answer?.centre.id == "rvts-nord")
    #expect(explanation.reason.hasPrefix("Her er det \(explanation.instead?.name.nb ?? "") som svarer."))
  }

  @Test("without a place the family speaks for its units")
  func byFamily() throws {
    let explanation = try explain("rvts-nord", "selvskading")
    #expect(explanation.verdict == .representedByFamily && explanation.instead?.id == "rvts")
    #expect(explanation.reason.contains("svarer for enhetene sine her"))
  }

  @Test("a unit for another part of the country names the one that serves the place")
  func otherUnit() throws {
    let explanation = try explain("rvts-sor", "selvskading", from: "Vadsø")
    #expect(explanation.verdict == .otherUnit && explanation.instead?.id == "rvts-nord")
    #expect(explanation.reason.hasPrefix("Har ikke ansvar for Vadsø; det har"))
  }

  @Test("a unit beside the one that the need calls for covers the place as well, and hears so")
  func overlay() throws {
    let explanation = try explain(
      "usht-finnmark", "omsorg for samiske eldre på sykehjem", from: "Karasjok", limit: 20)
    #expect(explanation.verdict == .otherUnit && explanation.instead?.id == "usht-samisk")
    #expect(explanation.reason.hasPrefix("Dekker også Karasjok"))
  }

  @Test("who fits less hears the rank and who leads, whatever the limit")
  func rankedLower() throws {
    let all = try Embedded.match("pårørende og demens", from: "Bodø", limit: 100, explains: true).matches
    let last = try #require(all.last { $0.coversMunicipality })
    let explanation = try explain(last.centre.id, "pårørende og demens", from: "Bodø", limit: 3)
    #expect(explanation.verdict == .rankedLower && explanation.answer == last)
    #expect(explanation.reason.contains("nummer \(last.rank), utenfor grensen på 3."))
    #expect(explanation.instead == all[0].centre)
  }

  @Test("who lost the last place to a family without a unit there hears so")
  func displaced() throws {
    let need = "tannlegeskrekk og tannbehandling hos pasienter utsatt for overgrep"
    let fifth = try Embedded.match(need, from: "Kristiansand", limit: 100).matches[4]
    let explanation = try explain(fifth.centre.id, need, from: "Kristiansand")
    #expect(explanation.verdict == .rankedLower && explanation.answer?.rank == 5)
    #expect(explanation.reason.contains("som nummer 5, men den siste plassen gikk til"))
    #expect(try explain("tk", need, from: "Kristiansand").verdict == .chosen)
    let unit = try explain("tk-rogaland", need, from: "Kristiansand")
    #expect(unit.verdict == .outsideCatchment)
    #expect(unit.reason.contains("Ingen enhet i \(Embedded.catalogue.centre("tk")?.name.nb ?? "") dekker"))
  }

  @Test("who is of another subject hears that no word is met, before any talk of the place")
  func noWords() throws {
    for place in [nil, "Vadsø"] {
      let explanation = try explain("rvts-sor", "antibiotika", from: place)
      #expect(explanation.verdict == .noWordsMet && explanation.answer == nil)
      #expect(explanation.reason.contains("Ingen av ordene i behovet finnes i det vi vet om"))
      #expect(
        explanation.instead == (try Embedded.match("antibiotika", from: place).matches.first?.centre))
    }
  }

  @Test("an ended centre and a former name lead to who stands for them now")
  func ended() throws {
    let unit = try explain("enhet-amming", "ammeveiledning")
    #expect(unit.verdict == .ended && unit.centre.id == "enhet-amming" && unit.instead?.id == "hst")
    let name = try explain("usht-rogaland-2015", "ernæring i sykehjem", from: "Stavanger")
    #expect(
      name.verdict == .ended && name.centre.id == "usht-rogaland" && name.instead?.id == "usht-rogaland")
    #expect(
      name.reason.hasPrefix("Utviklingssenter for sykehjem og hjemmetjenester i Rogaland finnes ikke lenger;")
    )
    #expect(name.answer?.centre.id == "usht-rogaland")
    // The old name's centre has ended too.
    #expect(try explain("navn-nka", "ammeveiledning").instead?.id == "hst")
    for former in Embedded.catalogue.formerCentres {
      let explanation = try explain(former.id, "demens", from: "Oslo")
      #expect(explanation.verdict == .ended && Embedded.catalogue.isInForce(explanation.centre))
    }
  }

  @Test("an actor outside the centres hears whether it is named beside the ranking")
  func beside() throws {
    let named = try #require(
      DevelopmentNeeds.all.lazy.compactMap { need in
        try? Embedded.match(need.text).elsewhere.first.map { (need.text, $0.centre) }
      }.first)
    let explanation = try explain(named.1.id, named.0)
    #expect(explanation.verdict == .besideRanking && explanation.reason.contains("nevnt ved siden av"))
    #expect(try explain(named.1.id, "zzz").reason.contains("når det passer"))
  }

  @Test("a centre that begins later hears so")
  func notBegun() throws {
    var generator = SeededGenerator(seed: 35)
    var random = RandomCatalogue.catalogue(using: &generator)
    random.change(.centres, where: { ["nasjonal-0", "familie-0"].contains($0["id"]) }) {
      $0["valid_from"] = "2030-01-01"
    }
    let world = try RandomWorld(random)
    let request = try MatchRequest(need: NeedText("demens"))
    for id in ["nasjonal-0", "familie-0", "familie-0-18"] {
      #expect(try world.matcher.explain(request, centreID: id).verdict == .notBegun)
    }
  }

  @Test("a need without a clear match says so whoever is asked about")
  func noClearMatch() throws {
    for language in Language.allCases {
      for centre in Embedded.catalogue.centres {
        let reason = try explain(centre.id, "Vi trenger en ny brannbil", language: language).reason
        #expect(reason.hasSuffix(Wording(language: language).outcomeSentence(.noClearMatch) ?? "-"))
      }
    }
  }

  @Test("an unknown id and an unknown place are refused, and the need is not told back")
  func refused() throws {
    let need = "hemmelighetsfull sak"
    for (id, place) in [("finnes-ikke", "Oslo"), ("", nil), ("rvts", "Atlantis")] {
      let error = try #require(throws: MatchingError.self) { _ = try explain(id, need, from: place) }
      switch error {
      case .municipalityUnknown: #expect(id == "rvts")
      default: #expect(error == .centreUnknown(id))
      }
      for language in Language.allCases { #expect(!error.message(in: language).contains("hemmelig")) }
      #expect(!"\(error)".contains("hemmelig"))
    }
  }

  @Test("every centre of the catalogue can be asked about, and agrees with the answer")
  func everyone() throws {
    for need in DevelopmentNeeds.all.enumerated().filter({ $0.offset % 35 == 0 }).map(\.element) {
      let answer = try Embedded.match(need.text, from: need.municipality, explains: true)
      for centre in Embedded.catalogue.centres {
        let explanation = try explain(centre.id, need.text, from: need.municipality)
        let match = answer.matches.first { $0.centre.id == centre.id }
        #expect((explanation.verdict == .chosen) == (match != nil))
        if let match { #expect(explanation.answer?.explanation == match.explanation) }
      }
    }
  }
}
