public import ArgumentParser
import Foundation
import TreffCatalogue
public import TreffEvaluation
public import TreffMatching

/// `treffsikker evaluate`: how good the answers are, on judged needs.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures the ranking on judged needs, or a formula on any collection.",
    discussion: """
      treffsikker evaluate --queries queries.jsonl --qrels qrels.tsv --units units.tsv
      treffsikker evaluate --documents docs.jsonl --queries queries.jsonl --qrels qrels.tsv --language en
      """)

  @Option(help: "Judged needs, one JSON object a line.")
  var queries: String

  @Option(help: "Judgments: query, 0, answer, grade.")
  var qrels: String

  @Option(help: "Expected units: query, family, unit.")
  var units: String?

  @Option(name: .customLong("run"), help: "Write the answers as a TREC run.")
  var runFile: String?

  @Option(help: "Compare with an earlier TREC run.")
  var baseline: String?

  @Option(help: "text for people, json for programs.")
  var format = OutputFormat.text

  @Option(help: "Measure on these documents instead of the catalogue: {\"id\", \"title\"?, \"text\"} a line.")
  var documents: String?

  @Option(help: "The analysis of --documents.")
  var language: CollectionEvaluation.AnalysisLanguage?

  @Option(help: "The formula for --documents.")
  var similarity: CollectionEvaluation.Formula?

  @Option(help: "BM25's k1 for --documents, above 0.")
  var k1: Double?

  @Option(help: "BM25's b for --documents, 0 to 1.")
  var b: Double?

  @Option(
    name: .customLong("without"),
    help: ArgumentHelp(
      "Leave out an idea of understanding needs, to see what it is worth; may be repeated.",
      visibility: .hidden))
  var omitted: [Idea] = []

  @OptionGroup var selection: SnapshotSelection

  func validate() throws {
    let isForDocuments = language != nil || similarity != nil || k1 != nil || b != nil
    if documents == nil, isForDocuments {
      throw ValidationError("--language, --similarity, --k1 and --b go with --documents.")
    }
    if documents != nil, units != nil {
      throw ValidationError("--units goes with the catalogue, not with --documents.")
    }
    if !omitted.isEmpty, documents != nil {
      throw ValidationError("--without goes with the catalogue, not with --documents.")
    }
    if !omitted.isEmpty, selection.index != nil {
      throw ValidationError("--without needs an index of its own; leave out --index.")
    }
    if similarity == .tfidf, k1 != nil || b != nil {
      throw ValidationError("--k1 and --b go with --similarity bm25.")
    }
    if let k1, !(k1 > 0 && k1.isFinite) { throw ValidationError("--k1 is a number above 0.") }
    if let b, !(0...1).contains(b) { throw ValidationError("--b is a number from 0 to 1.") }
  }

  func run() throws {
    try CommandFailure.reporting {
      let report: EvaluationReport
      do {
        report = try evaluate()
      } catch let error as JudgmentError {
        throw CommandFailure(status: .badData, message: error.description)
      } catch let error as CocoaError {
        let file = error.filePath ?? error.url?.path ?? "a file"
        throw CommandFailure(
          status: .badData, message: "\(file): \(error.localizedDescription) Give a file that can be used.")
      }
      switch format {
      case .text: try StandardOutput.write(ReportText.table(report))
      case .json: try StandardOutput.write(try JSONEncoder.contract.text(ReportRecord(report)))
      }
    }
  }

  private func evaluate() throws -> EvaluationReport {
    let needs = try JudgedNeed.read(URL(fileURLWithPath: queries))
    let judgments = try Judgments.read(URL(fileURLWithPath: qrels))
    let baselineRun = try baseline.map { try Run.read(URL(fileURLWithPath: $0)) }
    if let documents {
      let settings = CollectionEvaluation.Settings(
        language: language ?? .nb, formula: similarity ?? .bm25, k1: k1 ?? 1.2, b: b ?? 0.75)
      let evaluation = CollectionEvaluation(
        documents: try CollectionEvaluation.Document.read(URL(fileURLWithPath: documents)), queries: needs,
        settings: settings)
      try write(evaluation.run, needs)
      return EvaluationReport(
        run: evaluation.run, queries: needs, judgments: judgments, relevantGrade: 1, baseline: baselineRun)
    }
    let expected = try units.map { try ExpectedUnit.read(URL(fileURLWithPath: $0)) } ?? []
    let snapshot = try selection.snapshot(without: Set(omitted))
    let evaluation = try CatalogueEvaluation(needs: needs, matcher: Matcher(snapshot: snapshot))
    try write(evaluation.run, needs)
    return EvaluationReport(
      run: evaluation.run, queries: needs, judgments: judgments.renaming(CatalogueEvaluation.sameMandate),
      relevantGrade: CatalogueEvaluation.relevantGrade, shares: evaluation.shares(expected),
      needsOfWrongUnits: evaluation.needsOfWrongUnits(expected), register: snapshot.catalogue.register,
      baseline: baselineRun)
  }

  private func write(_ run: Run, _ needs: [JudgedNeed]) throws {
    guard let path = runFile else { return }
    do {
      try run.write(to: URL(fileURLWithPath: path), queries: needs.map(\.id), tag: "treffsikker")
    } catch {
      throw CommandFailure(
        status: .unavailable,
        message: "\(path): the run cannot be written. Give a file in a folder that can be written to.")
    }
  }
}

extension CollectionEvaluation.AnalysisLanguage: ExpressibleByArgument {}
extension CollectionEvaluation.Formula: ExpressibleByArgument {}
extension Idea: ExpressibleByArgument {}
