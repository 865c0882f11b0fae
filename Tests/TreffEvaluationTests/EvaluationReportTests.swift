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
    #expect(report.slices.allSatisfy { $0.difference == nil })
    let nynorsk = try #require(report.slices.first { $0.dimension == "language" && $0.name == "nn" })
    #expect(nynorsk.count == 1 && nynorsk.metrics.ndcgAt5 == 0)
    #expect(report.comparison.isEmpty && report.shares.isEmpty)
  }

  @Test("needs are sliced by the inhabitants of their municipality, smallest first, where it is known")
  func sizes() throws {
    let sizes = Development.report.slices.filter { $0.dimension == "size" }
    #expect(sizes.map(\.name) == MunicipalitySize.allCases.map(\.rawValue))
    let known = Development.needs.count {
      $0.municipality != nil && Development.judgments.grades[$0.id] != nil && $0.isAnswerable
    }
    #expect(sizes.map(\.count).reduce(0, +) == known)
    let unknown = EvaluationReport(run: run, queries: try needs(), judgments: judgments, relevantGrade: 2)
    #expect(!unknown.slices.contains { $0.dimension == "size" })
  }

  @Test("the needs that were not known when the catalogue was written are a slice of their own")
  func unknownSet() throws {
    let sets = Development.report.slices.filter { $0.dimension == "set" }
    let rest = try #require(sets.last)
    #expect(rest.name == "all but Q" && rest.count == 226)
    #expect(rest.count == sets.dropLast().filter { $0.name != "Q" }.map(\.count).reduce(0, +))
    let mean =
      sets.dropLast().filter { $0.name != "Q" }
      .reduce(0) { $0 + Double($1.count) * $1.metrics.ndcgAt5 } / 226
    #expect(abs(rest.metrics.ndcgAt5 - mean) < 1e-12)
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
    let slices = EvaluationReport(
      run: run, queries: try needs(), judgments: judgments, relevantGrade: 2, baseline: Run([:])
    ).slices.filter { $0.dimension == "language" }
    #expect(slices.map(\.difference?.meanDifference) == [1, 0])
  }

  @Test("no graded need gives means of zero over none")
  func none() throws {
    let report = EvaluationReport(run: run, queries: [], judgments: judgments, relevantGrade: 2)
    #expect(report.slices.first?.count == 0)
    #expect(report.slices.first?.metrics == Metrics())
  }
}
