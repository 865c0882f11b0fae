import Testing
import TreffAnalysis
import TreffCatalogue
import TreffGeography
import TreffSearch
import TreffTesting

@testable import TreffMatching

/// What every answer keeps to, tried on random catalogues.
@Suite("Laws of the matcher")
struct MatcherLawsTests {
  @Test("a score is finite and not negative; ranks count up; scores fall among those that cover the place")
  func scores() throws {
    // Where a need has several themes an answer may stand above one that scores more: ThemeCoverageTests.
    try RandomWorld.forEach(seed: 1, without: [.coverage]) { world, need, _ in
      for place in RandomWorld.places {
        let answer = try world.match(need, from: place)
        #expect(answer.matches.map(\.rank) == Array(1..<(answer.matches.count + 1)))
        #expect(
          (answer.matches.map(\.score) + answer.elsewhere.map(\.score)).allSatisfy { $0.isFinite && $0 >= 0 })
        for (a, b) in zip(answer.matches, answer.matches.dropFirst())
        where a.coversMunicipality == b.coversMunicipality {
          #expect(a.score > b.score || (a.score == b.score && a.centre.id < b.centre.id))
        }
      }
    }
  }

  @Test("an explanation adds up to the score, and each contribution names its term, span and rule")
  func explanations() throws {
    var contributionCount = 0
    try RandomWorld.forEach(seed: 2) { world, need, _ in
      let termsByLabel = world.termsByLabel()
      for place in [nil, "1804", "56"] {
        for match in try world.match(need, from: place).matches {
          let explanation = try #require(match.explanation)
          #expect(explanation.addsUp && explanation.value == match.score, "\(need)")
          for part in explanation.details[0].details {
            let terms = try #require(termsByLabel[part.label], "\(part.label)")
            let contributions = part.details[1].details
            #expect(!contributions.isEmpty)
            for contribution in contributions {
              let origin = try #require(contribution.origin)
              check(origin, need: need, terms: terms, world)
              contributionCount += 1
            }
          }
        }
      }
    }
    #expect(contributionCount > 1_000)
  }

  private func check(
    _ origin: Explanation.Origin, need: String, terms: Set<String>, _ world: RandomWorld
  ) {
    #expect(terms.contains(origin.term), "\(origin.term) in \(terms.sorted())")
    #expect(!origin.occurrences.isEmpty)
    for occurrence in origin.occurrences {
      let span = occurrence.span
      #expect(span.lowerBound >= 0 && span.upperBound <= need.utf8.count && !span.isEmpty)
      let words = String(decoding: Array(need.utf8)[span], as: UTF8.self)
      let evidence: Comment = "\(origin.term) of \(words)"
      switch occurrence.rule {
      case .concept: #expect(world.catalogue.concepts.contains { $0.id.description == origin.term })
      case .exact: #expect(origin.term == words.lowercased(), evidence)
      case .stem, .crosswalk:
        #expect(world.analysis.terms.tokens(of: words).contains { $0.term == origin.term }, evidence)
      case .compound: #expect(world.terms(of: words).contains(origin.term), evidence)
      case .gram:
        let read = world.analysis.words.tokens(of: words).flatMap { GramFilter.grams(of: $0.term) }
        #expect(read.contains(origin.term), evidence)
      case .typo, .translation:
        // The word is another one: that it is not what was written is all that holds of each.
        #expect(origin.term != words.lowercased(), evidence)
      case .given: Issue.record("nothing was given: \(origin.term)")
      }
    }
  }

  @Test("a centre or offer that has ended never answers")
  func ended() throws {
    try RandomWorld.forEach(seed: 3) { world, need, _ in
      for place in RandomWorld.places {
        let answer = try world.match(need, from: place)
        for centre in answer.matches.flatMap({ [$0.centre] + $0.alsoUnits }) + answer.elsewhere.map(\.centre)
        {
          #expect(world.catalogue.isInForce(centre), "\(centre.id)")
        }
        #expect(answer.matches.flatMap(\.offers).allSatisfy { world.catalogue.isInForce($0.offer) })
      }
    }
  }

  @Test("a name that is no longer in use leads to the successor")
  func successors() throws {
    try RandomWorld.forEach(seed: 4, needCount: 1) { world, _, _ in
      let catalogue = world.catalogue
      let names =
        catalogue.centres.filter { !catalogue.isInForce($0) }.map { ($0.name.nb, $0) }
        + catalogue.formerCentres.compactMap { former in
          catalogue.centre(former.successorID).map { (former.name, $0) }
        }
      for (name, centre) in names {
        guard let heir = catalogue.successor(of: centre), heir.level != .other else { continue }
        let ownWord = try #require(name.split(separator: " ").last.map(String.init))
        for place in RandomCatalogue.municipalities {
          let municipality = try #require(try? catalogue.register.resolve(place).place)
          guard heir.catchment.serves(municipality) else { continue }
          let answer = try world.match(ownWord, from: place)
          let shown = answer.matches.flatMap { [$0.centre.id, $0.answerID] + $0.alsoUnits.map(\.id) }
          // A unit beside others is known by its name only where it alone is responsible.
          guard world.isResponsible(heir, for: place) else { continue }
          #expect(shown.contains(heir.id), "\(ownWord) → \(heir.id) for \(place)")
        }
      }
    }
  }

  @Test("the same request gives the same bytes, from the same matcher and from another")
  func repeatable() throws {
    try RandomWorld.forEach(seed: 5, catalogueCount: 15) { world, need, _ in
      let other = try RandomWorld(world.random)
      for place in RandomWorld.places {
        let bytes = try world.match(need, from: place).json()
        #expect(try bytes == world.match(need, from: place).json())
        #expect(try bytes == other.match(need, from: place).json())
      }
    }
  }

  @Test("ties are broken by id, whatever the order of the tables")
  func ties() throws {
    try RandomWorld.forEach(seed: 6, catalogueCount: 15) { world, need, _ in
      var random = world.random
      // A national centre three times, in the reverse order of the ids.
      let twins = ["tvilling-c", "tvilling-b", "tvilling-a"]
      for twin in twins {
        for row in world.random.rows[.centres] ?? [] where row["id"] == "nasjonal-0" {
          random.rows[.centres, default: []].append(row.merging(["id": twin]) { $1 })
        }
        for row in world.random.rows[.offers] ?? [] where row["centre_id"] == "nasjonal-0" {
          let id = "\(twin)--\(row["id"]?.suffix(1) ?? "")"
          random.rows[.offers, default: []].append(row.merging(["id": id, "centre_id": twin]) { $1 })
        }
      }
      let answer = try RandomWorld(random).match(need + " senter", from: "1804")
      let same = answer.matches.filter { twins.contains($0.centre.id) }
      #expect(same.map(\.centre.id) == twins.reversed())
      #expect(Set(same.map(\.score)).count == 1)
    }
  }

  @Test("a family takes one rank, a centre takes one rank, other actors take none")
  func ranks() throws {
    var elsewhereCount = 0
    try RandomWorld.forEach(seed: 7) { world, need, _ in
      for place in RandomWorld.places {
        let answer = try world.match(need, from: place)
        #expect(Set(answer.matches.map(\.answerID)).count == answer.matches.count)
        #expect(Set(answer.matches.map(\.centre.id)).count == answer.matches.count)
        for match in answer.matches {
          #expect(match.centre.level != .other)
          let family = match.centre.level == .family ? match.centre.id : match.centre.familyID
          #expect(match.familyID == family)
        }
        #expect(answer.elsewhere.allSatisfy { $0.centre.level == .other })
        elsewhereCount += answer.elsewhere.count
      }
    }
    #expect(elsewhereCount > 0)
  }
}

extension RandomWorld {
  /// Whether the unit or centre is the one its family shows for a place, or stands in no family.
  func isResponsible(_ centre: Centre, for place: String) -> Bool {
    guard let family = centre.familyID.flatMap(catalogue.family),
      let answerer = matcher.snapshot.answerers.first(where: { $0.head.centre.id == family.id }),
      let area = try? catalogue.register.resolve(place).place
    else { return true }
    guard family.centre.catchment.serves(area) else { return false }
    let ordinary = family.units(serving: area).filter { !answerer.overlayUnitIDs.contains($0.id) }
    return ordinary.map(\.id) == [centre.id]
  }
}
