import Foundation
import Testing
import TreffEvaluation

@Suite("CollectionEvaluation")
struct CollectionEvaluationTests {
  /// Public collections lie outside the package; `TREFFSIKKER_COLLECTIONS` tells where.
  private static let collections: URL = {
    let beside = Development.root.deletingLastPathComponent().appendingPathComponent(
      "shared/evaluation/public")
    return ProcessInfo.processInfo.environment["TREFFSIKKER_COLLECTIONS"].map { URL(fileURLWithPath: $0) }
      ?? beside
  }()

  private static var cranfield: URL { collections.appendingPathComponent("cranfield") }
  private static var hasCranfield: Bool {
    FileManager.default.fileExists(atPath: cranfield.appendingPathComponent("docs.jsonl").path)
  }

  @Test(
    "Cranfield gives the numbers that the field reports",
    .enabled(if: hasCranfield, "the Cranfield collection is not there; set TREFFSIKKER_COLLECTIONS"))
  func cranfield() throws {
    let documents = try CollectionEvaluation.Document.read(
      Self.cranfield.appendingPathComponent("docs.jsonl"))
    let queries = try JudgedNeed.read(Self.cranfield.appendingPathComponent("queries.jsonl"))
    let judgments = try Judgments.read(Self.cranfield.appendingPathComponent("qrels.tsv"))
    func measure(_ settings: CollectionEvaluation.Settings) throws -> Metrics {
      let run = CollectionEvaluation(documents: documents, queries: queries, settings: settings).run
      let report = EvaluationReport(run: run, queries: queries, judgments: judgments, relevantGrade: 1)
      return try #require(report.slices.first?.metrics)
    }
    let bm25 = try measure(.init(language: .en, formula: .bm25, k1: 1.2, b: 0.75))
    #expect(abs(bm25.ndcgAt10 - 0.383) <= 0.002)
    #expect(abs(bm25.reciprocalRankAt10 - 0.535) <= 0.002)
    let tfidf = try measure(.init(language: .en, formula: .tfidf))
    #expect(abs(tfidf.ndcgAt10 - 0.3765) <= 0.002)
  }

  private func documents(_ text: String) throws -> [CollectionEvaluation.Document] {
    try TemporaryFile(text).read(CollectionEvaluation.Document.read)
  }

  private func queries(_ texts: String...) throws -> [JudgedNeed] {
    let lines = texts.enumerated().map { #"{"id":"q\#($0)","text":"\#($1)"}"# }
    return try TemporaryFile(lines.joined(separator: "\n")).read(JudgedNeed.read)
  }

  private let three = """
    {"id":"a","title":"Demens","text":"Kurs om sykehjem"}
    {"id":"b","text":"Kurs om kurs og atter kurs"}
    {"id":"c","title":null,"text":"Tannhelse"}
    """

  @Test(
    "titles and texts are both found, the fitting document first",
    arguments: CollectionEvaluation.Formula.allCases)
  func small(_ formula: CollectionEvaluation.Formula) throws {
    let run = CollectionEvaluation(
      documents: try documents(three), queries: try queries("demens", "kurs", "romfart"),
      settings: .init(language: .nb, formula: formula)
    ).run
    #expect(run.ranking(of: "q0") == ["a"])
    #expect(run.ranking(of: "q1").first == "b")
    #expect(Set(run.ranking(of: "q1")) == ["a", "b"])
    #expect(run.ranking(of: "q2") == [])
  }

  @Test("an English collection is read as English")
  func english() throws {
    let documents = try documents("{\"id\":\"a\",\"text\":\"heated wings\"}\n{\"id\":\"b\",\"text\":\"the\"}")
    let run = CollectionEvaluation(
      documents: documents, queries: try queries("the heating of a wing"), settings: .init(language: .en)
    ).run
    #expect(run.ranking(of: "q0") == ["a"])
  }

  @Test("no more than a hundred answers are kept")
  func depth() throws {
    let lines = (0..<130).map { #"{"id":"d\#($0)","text":"kurs"}"# }
    let run = CollectionEvaluation(
      documents: try documents(lines.joined(separator: "\n")), queries: try queries("kurs"), settings: .init()
    ).run
    #expect(run.ranking(of: "q0").count == 100)
    #expect(run.ranking(of: "q0").first == "d0")
  }

  @Test("k1 and b change scores")
  func parameters() throws {
    func score(_ settings: CollectionEvaluation.Settings) throws -> Double {
      let run = CollectionEvaluation(
        documents: try documents(three), queries: try queries("kurs"), settings: settings
      ).run
      return try #require(run.entries["q0"]?.first?.score)
    }
    let usual = try score(.init())
    #expect(try score(.init(k1: 0.6)) != usual)
    #expect(try score(.init(b: 0)) != usual)
  }

  @Test("no documents give no answers, and a bad line is told")
  func odd() throws {
    let run = CollectionEvaluation(documents: [], queries: try queries("kurs"), settings: .init()).run
    #expect(run.ranking(of: "q0") == [])
    let told = try complaint("{\"id\":\"a\"}\n", CollectionEvaluation.Document.read)
    #expect(told?.hasPrefix("FILE:1: expected a Document as JSON: ") == true)
  }
}
