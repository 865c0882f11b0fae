import Testing
import TreffCatalogue
import TreffGeography
import TreffSearch
import TreffTesting

@testable import TreffMatching

/// What a reason about one centre keeps to, tried for every centre of random catalogues.
@Suite("Laws of reasons about one centre")
struct CentreExplanationLawsTests {
  private static let limits = [1, 2, 5, MatchRequest.limitMax]

  /// Calls `body` with each centre's explanation, beside the answer to the same request.
  private func forEach(
    seed: UInt64, _ body: (RandomWorld, MatchRequest, MatchAnswer, Centre, CentreExplanation) throws -> Void
  ) throws {
    try RandomWorld.forEach(seed: seed, catalogueCount: 12, needCount: 2) { world, need, generator in
      for place in RandomWorld.places {
        let request = try MatchRequest(
          need: NeedText(need), municipality: place,
          limit: Self.limits.randomElement(using: &generator) ?? 1, explains: true)
        let answer = try world.matcher.match(request)
        for centre in world.catalogue.centres {
          try body(
            world, request, answer, centre, try world.matcher.explain(request, centreID: centre.id))
        }
      }
    }
  }

  @Test("a centre is chosen, or spoken for, if and only if the answer to the same request shows it")
  func agreement() throws {
    var counts: [CentreExplanation.Verdict: Int] = [:]
    try forEach(seed: 31) { _, _, answer, centre, explanation in
      let chosen = answer.matches.first { $0.centre.id == centre.id }
      let byUnit = answer.matches.first { $0.familyID == centre.id && $0.centre.id != centre.id }
      let byFamily = answer.matches.first { match in
        match.centre.level == .family && match.alsoUnits.contains { $0.id == centre.id }
      }
      #expect((explanation.verdict == .chosen) == (chosen != nil), "\(centre.id)")
      #expect((explanation.verdict == .representedByUnit) == (byUnit != nil), "\(centre.id)")
      #expect((explanation.verdict == .representedByFamily) == (byFamily != nil), "\(centre.id)")
      if let match = chosen ?? byUnit ?? byFamily {
        let told = try #require(explanation.answer)
        #expect(told.score.bitPattern == match.score.bitPattern)
        #expect(told.explanation == match.explanation && told.explanation?.addsUp == true)
        #expect(told.centre == match.centre && told.reason == match.reason)
        #expect(explanation.instead == (chosen == nil ? match.centre : nil))
      }
      #expect(explanation.centre == centre)
      counts[explanation.verdict, default: 0] += 1
    }
    for verdict in CentreExplanation.Verdict.allCases where verdict != .notBegun {
      #expect(counts[verdict, default: 0] > 0, "\(verdict) was never met")
    }
  }

  @Test("a match has its explanation and the rank it has when all are asked for")
  func ranks() throws {
    try forEach(seed: 32) { world, request, answer, centre, explanation in
      let all = try world.match(request.need.text, from: request.municipality).matches
      guard let match = explanation.answer else { return }
      #expect(match == all[match.rank - 1], "\(centre.id)")
      #expect(match.explanation?.value == match.score)
      if explanation.verdict == .rankedLower {
        #expect(!answer.matches.contains { $0.answerID == match.answerID })
        #expect(match.rank >= request.limit)
        #expect(explanation.instead == answer.matches.first?.centre)
      }
    }
  }

  @Test("the place keeps out none that serve it, and the words none that rank")
  func causes() throws {
    try forEach(seed: 33) { world, request, answer, centre, explanation in
      let place = try request.municipality.map { try world.catalogue.register.resolve($0).place }
      let family = centre.familyID.flatMap(world.catalogue.centre)
      func serves(_ centre: Centre?) -> Bool {
        guard let place, let centre else { return true }
        return centre.catchment.serves(place)
      }
      switch explanation.verdict {
      case .outsideCatchment: #expect(!serves(centre) || !serves(family), "\(centre.id)")
      case .noWordsMet: #expect(explanation.answer == nil)
      case .otherUnit:
        let instead = try #require(explanation.instead)
        #expect(instead.id != centre.id && (instead.familyID ?? instead.id) == centre.familyID)
        #expect(serves(instead) && explanation.answer?.familyID == centre.familyID)
      case .besideRanking: #expect(centre.level == .other && explanation.answer == nil)
      case .ended:
        #expect(!world.catalogue.isInForce(centre))
        #expect(explanation.instead == world.catalogue.successor(of: centre))
      case .chosen, .representedByUnit, .representedByFamily, .rankedLower, .notBegun: break
      }
      if let instead = explanation.instead { #expect(world.catalogue.isInForce(instead)) }
      #expect(
        (centre.level == .other) == (explanation.verdict == .besideRanking) || explanation.verdict == .ended)
      if !answer.matches.isEmpty, explanation.verdict != .chosen { #expect(explanation.instead != nil) }
    }
  }

  @Test("a reason is told in each language in its own words, and says so when nothing clearly fits")
  func languages() throws {
    try forEach(seed: 34) { world, request, answer, centre, explanation in
      let reasons = try Language.allCases.map { language in
        try world.matcher.explain(
          MatchRequest(
            need: request.need, municipality: request.municipality, limit: request.limit, language: language),
          centreID: centre.id
        ).reason
      }
      #expect(Set(reasons).count == 3, "\(reasons)")
      #expect(
        reasons.allSatisfy { $0.hasSuffix(".") && !$0.contains("  ") && !$0.contains("..") }, "\(reasons)")
      #expect(reasons[0] == explanation.reason)
      let told = Wording(language: .nb).outcomeSentence(answer.outcome)
      #expect(told == nil ? answer.outcome == .answered : explanation.reason.hasSuffix(told ?? ""))
    }
  }
}
