import Testing
import TreffEvaluation

@Suite("LanguagePairs")
struct LanguagePairsTests {
  private let judgments = Judgments(["N1": ["a": 3], "B1": ["a": 3], "N2": ["b": 3], "B2": ["b": 3]])

  private func report(_ rankings: [String: [String]]) throws -> EvaluationReport {
    let file = try TemporaryFile(
      """
      {"id":"N1","text":"a","language":"nn","pair":"P1"}
      {"id":"B1","text":"a","language":"nb","pair":"P1"}
      {"id":"N2","text":"b","language":"nn","pair":"P2"}
      {"id":"B2","text":"b","language":"nb","pair":"P2"}
      {"id":"N3","text":"c","language":"nn","pair":"P3"}
      {"id":"D1","text":"d","language":"nn"}
      """)
    let run = Run(rankings.mapValues { $0.map { Run.Entry(id: $0, score: 1) } })
    return EvaluationReport(
      run: run, queries: try file.read(JudgedNeed.read), judgments: judgments, relevantGrade: 2)
  }

  @Test("a pair is the same need in nynorsk and bokmål, and has one first answer or two")
  func sameFirst() throws {
    let report = try report(["N1": ["a"], "B1": ["a", "b"], "N2": ["x"], "B2": ["b"]])
    let pairs = try #require(report.pairs)
    #expect(pairs.count == 2 && pairs.sameFirstCount == 1)
    #expect(pairs.nynorsk == 0.5 && pairs.bokmål == 1)
    #expect(pairs.difference.meanDifference == -0.5)
    let share = try #require(report.shares.first { $0.name == "pairs with the same first answer" })
    #expect(share.count == 1 && share.total == 2 && share.better == .more)
  }

  @Test("no answer twice is not the same answer")
  func noAnswer() throws {
    #expect(try report([:]).pairs?.sameFirstCount == 0)
  }

  @Test("without pairs there is nothing to tell")
  func none() {
    let report = EvaluationReport(run: Run([:]), queries: [], judgments: judgments, relevantGrade: 2)
    #expect(report.pairs == nil && report.shares.isEmpty)
  }

  @Test("the development set has 30 pairs")
  func development() throws {
    let pairs = try #require(Development.report.pairs)
    #expect(pairs.count == 30)
    #expect((0...30).contains(pairs.sameFirstCount))
  }
}
