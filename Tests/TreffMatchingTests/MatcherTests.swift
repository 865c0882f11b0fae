import Testing
import TreffCatalogue
import TreffGeography
import TreffSearch

@testable import TreffMatching

@Suite("Matcher")
struct MatcherTests {
  @Test("self-harm among the young in Vadsø: the northern centre against violence and trauma first")
  func selfHarm() throws {
    let answer = try Embedded.match("flere unge hos oss skader seg selv, hvem kan hjelpe oss?", from: "Vadsø")
    #expect(answer.outcome == .answered)
    #expect(answer.matches.first?.centre.id == "rvts-nord")
    #expect(answer.matches.first?.familyID == "rvts")
    #expect(answer.understanding.placeSource == .argument)
  }

  @Test("a fire engine is no centre's business")
  func fireEngine() throws {
    #expect(try Embedded.match("Vi trenger en ny brannbil").outcome == .noClearMatch)
  }

  @Test("Sámi care in Karasjok: the unit on top answers, the ordinary one stands beside it")
  func samiCare() throws {
    let match = try #require(
      Embedded.match("omsorg for samiske eldre på sykehjem", from: "Karasjok", limit: 20).match(of: "usht"))
    #expect(match.centre.id == "usht-samisk")
    #expect(match.alsoUnits.map(\.id) == ["usht-finnmark"])
  }

  @Test("ordinary elder care in Karasjok: the other way round")
  func elderCare() throws {
    let match = try #require(
      Embedded.match("ernæring hos eldre på sykehjem", from: "Karasjok", limit: 20).match(of: "usht"))
    #expect(match.centre.id == "usht-finnmark")
    #expect(match.alsoUnits.map(\.id) == ["usht-samisk"])
  }

  @Test(
    "dental care in Agder: no unit serves it, so the family stands below all that do",
    arguments: ["Agder", "Kristiansand"])
  func dental(_ place: String) throws {
    let answer = try Embedded.match("tannhelse hos eldre på sykehjem", from: place, limit: 100)
    let match = try #require(answer.match(of: "tk"))
    #expect(!match.coversMunicipality)
    #expect(match.centre.id == "tk")
    #expect(match.alsoUnits.isEmpty)
    #expect(match.reason.contains("ingen enhet for \(place)"))
    #expect(answer.matches[match.rank...].allSatisfy { !$0.coversMunicipality })
    #expect(answer.matches[..<(match.rank - 1)].contains { $0.coversMunicipality })
  }

  @Test(
    "a family that fits best but has no unit there is not hidden by the limit, and names the nearest unit")
  func uncoveredWithinTheLimit() throws {
    let need = "tannlegeskrekk og tannbehandling hos pasienter utsatt for overgrep"
    let answer = try Embedded.match(need, from: "Kristiansand", limit: 5)
    let match = try #require(answer.match(of: "tk"))
    #expect(match.rank == 5 && !match.coversMunicipality)
    let only = try Embedded.match(need, from: "Kristiansand", limit: 1)
    #expect(only.matches.map(\.coversMunicipality) == [true])
    #expect(only.matches[0].centre.id == answer.matches[0].centre.id)
    #expect(match.reason.contains("den nærmeste er Tannhelsetjenestens kompetansesenter Rogaland"))
  }

  @Test(
    "for a county the only ordinary unit that reaches it answers, else the family with all of them",
    arguments: ["Vestland", "Finnmark", "Nordland", "Trøndelag", "Oslo"])
  func counties(_ name: String) throws {
    let county = try #require(Embedded.catalogue.register.counties.first { $0.name == name })
    let answer = try Embedded.match(
      "ernæring i sykehjem, rus, selvskading, barnevern, tannhelse og forskning", from: name, limit: 100)
    var decided = 0
    for match in answer.matches {
      guard let id = match.familyID, let family = Embedded.catalogue.family(id) else { continue }
      let serving = family.units(serving: .county(county))
      let ordinary = serving.filter { $0.id != "usht-samisk" }
      if ordinary.count == 1 {
        #expect(match.centre.id == ordinary[0].id)
        #expect(match.alsoUnits.map(\.id) == serving.map(\.id).filter { $0 != ordinary[0].id })
        decided += 1
      } else {
        #expect(match.centre.id == id)
        #expect(match.alsoUnits.map(\.id) == serving.map(\.id))
      }
    }
    #expect(decided > 1)
  }

  @Test("a name that another municipality has had is read as today's, and the other is told")
  func otherReadings() throws {
    let register = Embedded.catalogue.register
    let name = try #require(
      register.municipalities.map(\.name).first { (try? register.resolve($0).otherReadings.isEmpty) == false }
    )
    let answer = try Embedded.match("demens", from: name)
    #expect(answer.understanding.place?.name == name)
    #expect(!answer.understanding.otherReadings.isEmpty)
  }

  @Test(
    "number, name, other case and former name are the same place",
    arguments: ["5607", "vadsø", "VADSØ", "Čáhcesuolu"])
  func spellings(_ municipality: String) throws {
    let answer = try Embedded.match("selvskading", from: municipality)
    #expect(try answer.json() == Embedded.match("selvskading", from: "Vadsø").json())
  }

  @Test("fewer answers are the first of more")
  func limits() throws {
    let all = try Embedded.match("pårørende og demens", from: "Bodø", limit: 100).matches
    #expect(all.count > 10)
    for limit in [1, 2, 5, 10] {
      #expect(
        try Embedded.match("pårørende og demens", from: "Bodø", limit: limit).matches
          == Array(all.prefix(limit)))
    }
  }

  @Test("what has ended is no answer: the name leads to whom to ask now")
  func ended() throws {
    let catalogue = Embedded.catalogue
    for centre in catalogue.centres where !catalogue.isInForce(centre) {
      let answer = try Embedded.match(centre.name.nb, limit: 100)
      #expect(!answer.matches.contains { $0.centre.id == centre.id })
      let successor = try #require(catalogue.successor(of: centre))
      let ids = answer.answerIDs + answer.elsewhere.map(\.centre.id)
      #expect(ids.contains(successor.familyID ?? successor.id), "\(centre.id) → \(successor.id)")
    }
  }

  @Test("no need traps or throws, whatever it holds")
  func oddNeeds() throws {
    for text in [
      "\u{202E}demens", "🇳🇴🏔️", "e\u{301}\u{323}", String(repeating: "demens ", count: 1_100),
      String(repeating: "a", count: 8_000), "ÅSANE čáhci ŋ", "-", "'\"\\<script>", "שלום", "漢字",
    ] {
      let answer = try Embedded.match(text, from: "0301", limit: 100, explains: true)
      for match in answer.matches {
        #expect(match.score.isFinite && match.score >= 0)
        #expect(match.explanation?.addsUp == true)
      }
    }
  }
}
