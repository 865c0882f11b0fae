import Foundation
import Testing
import TreffEvaluation

@Suite("EvaluationReport")
struct EvaluationReportTests {
  private let judgments = Judgments(["Q1": ["a": 3], "Q2": ["b": 2, "c": 1], "O1": ["a": 3]])

  private func needs() throws -> [JudgedNeed] {
    let file = try TemporaryFile(
      """
      {"id":"Q1","text":"a","language":"nb","kind":"keyword","municipality":"5607"}
      {"id":"Q2","text":"b","language":"nn","kind":"sentence"}
      {"id":"Q3","text":"c","language":"nn","kind":"sentence"}
      {"id":"O1","text":"d","language":"nb","kind":"open"}
      """)
    return try file.read(JudgedNeed.read)
  }

  private let run = Run(["Q1": [.init(id: "a", score: 1)], "Q2": [.init(id: "x", score: 1)]])

  @Test("means are over graded needs that have an answer, whole and by group")
  func slices() throws {
    let report = EvaluationReport(run: run, queries: try needs(), judgments: judgments, relevantGrade: 2)
    let all = try #require(report.slices.first)
    #expect(all.dimension == "all" && all.count == 2)
    #expect(all.metrics.ndcgAt5 == 0.5 && all.metrics.precisionAt1 == 0.5)
    for dimension in ["language", "kind", "place"] {
      let slices = report.slices.filter { $0.dimension == dimension }
      #expect(slices.map(\.count).reduce(0, +) == 2, "\(dimension)")
      #expect(Set(slices.map(\.name)).count == slices.count)
    }
    let nynorsk = try #require(report.slices.first { $0.dimension == "language" && $0.name == "nn" })
    #expect(nynorsk.count == 1 && nynorsk.metrics.ndcgAt5 == 0)
    #expect(report.comparison.isEmpty && report.shares.isEmpty)
  }

  @Test("beside itself a run differs by nothing; beside a worse one it gains what it gains")
  func comparison() throws {
    func compared(_ baseline: Run) throws -> [(name: String, interval: PairedBootstrap)] {
      EvaluationReport(
        run: run, queries: try needs(), judgments: judgments, relevantGrade: 2, baseline: baseline
      ).comparison
    }
    let same = try compared(run)
    #expect(same.map(\.name) == ["nDCG@5", "nDCG@10", "P@1"])
    #expect(same.allSatisfy { $0.interval.lower == 0 && $0.interval.upper == 0 })
    #expect(try compared(Run([:])).allSatisfy { $0.interval.meanDifference == 0.5 })
  }

  @Test("no graded need gives means of zero over none")
  func none() throws {
    let report = EvaluationReport(run: run, queries: [], judgments: judgments, relevantGrade: 2)
    #expect(report.slices.first?.count == 0)
    #expect(report.slices.first?.metrics == Metrics())
  }
}
