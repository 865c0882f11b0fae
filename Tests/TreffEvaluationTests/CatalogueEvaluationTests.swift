import Foundation
import Testing
import TreffEvaluation
import TreffMatching

@Suite("CatalogueEvaluation")
struct CatalogueEvaluationTests {
  private func slice(_ dimension: String, _ name: String) throws -> EvaluationReport.Slice {
    try #require(Development.report.slices.first { $0.dimension == dimension && $0.name == name })
  }

  private func share(_ name: String) throws -> EvaluationReport.Share {
    try #require(Development.report.shares.first { $0.name == name })
  }

  @Test("the floor: nDCG@5 of at least 0.80 on all graded needs")
  func floor() throws {
    let all = try slice("all", "all")
    #expect(all.count == 288)
    #expect(all.metrics.ndcgAt5 >= 0.80)
  }

  @Test("the floor: where the municipality is given, at least 97 % of the units are right")
  func units() throws {
    let units = try share("right unit, municipality given")
    #expect(units.total > 60)
    #expect(Double(units.count) >= 0.97 * Double(units.total), "\(units.count) of \(units.total)")
  }

  @Test("refusing and asking back are counted over the needs that call for it")
  func abstaining() throws {
    #expect(try share("out of scope refused").total == 50)
    #expect(try share("open asked back").total == 12)
    #expect(try share("answerable wrongly refused").total == 288)
    for name in ["out of scope refused", "open asked back", "answerable wrongly refused"] {
      let counted = try share(name)
      #expect((0...counted.total).contains(counted.count))
    }
    let refused = Development.evaluation.answers.count {
      $0.need.kind == "out_of_scope" && $0.outcome == .noClearMatch
    }
    #expect(try share("out of scope refused").count == refused)
  }

  @Test("a need whose place stands in the text is answered without its number")
  func placeInText() throws {
    let needs = Development.needs.filter { $0.isPlaceInText && $0.municipality != nil }
    #expect(needs.count == 57)
    let answers = Dictionary(uniqueKeysWithValues: Development.evaluation.answers.map { ($0.need.id, $0) })
    for need in needs.prefix(10) {
      let answer = try Development.matcher.match(
        MatchRequest(need: NeedText(need.text), limit: MatchRequest.limitMax))
      #expect(answers[need.id]?.ranking.map(\.score) == answer.matches.map(\.score), "\(need.id)")
    }
  }

  @Test("two families with one mandate are one answer, the better one")
  func sameMandate() {
    for answer in Development.evaluation.answers {
      #expect(!answer.ranking.contains { $0.id == "rbup" })
    }
    for (query, entries) in Development.evaluation.run.entries {
      #expect(Set(entries.map(\.id)).count == entries.count, "\(query)")
    }
  }

  @Test("right units are counted among families shown, and only where the place is known in the given ways")
  func rightUnits() throws {
    let shown = try #require(
      Development.evaluation.answers.first { $0.need.place == "given" && $0.units["rvts"] != nil })
    let unit = try #require(shown.units["rvts"])
    func count(_ family: String, _ unit: String, _ places: Set<String> = ["given"]) throws -> [Int] {
      let file = try TemporaryFile("\(shown.need.id) \(family) \(unit)\n")
      let counted = Development.evaluation.rightUnits(try file.read(ExpectedUnit.read), places: places)
      return [counted.right, counted.of]
    }
    #expect(try count("rvts", unit) == [1, 1])
    #expect(try count("rvts", "other") == [0, 1])
    #expect(try count("unknown-family", unit) == [0, 0])
    #expect(try count("rvts", unit, ["text"]) == [0, 0])
  }

  @Test("needs of wrong units are told by id, each once, and their number is that of the share")
  func wrongUnits() throws {
    let units = try share("right unit, municipality given or in the text")
    let wrong = Development.evaluation.needsOfWrongUnits(Development.units)
    #expect(Set(wrong).count == wrong.count)
    #expect(wrong.isEmpty == (units.count == units.total))
    #expect(wrong.count <= units.total - units.count)
    #expect(Development.report.needsOfWrongUnits == wrong)
  }

  @Test("a need with a municipality that the catalogue does not have is an error")
  func unknownMunicipality() throws {
    let file = try TemporaryFile(#"{"id":"1","text":"demens","municipality":"9999"}"#)
    let needs = try file.read(JudgedNeed.read)
    #expect(throws: JudgmentError.self) {
      try CatalogueEvaluation(needs: needs, matcher: Development.matcher)
    }
  }
}
