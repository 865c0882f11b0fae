import Foundation
import TreffCatalogue
import TreffEvaluation
import TreffMatching

/// The development set, and what the matcher answers to it; measured once for all tests.
enum Development {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.appendingPathComponent("Tests/Development")

  static let needs = try! JudgedNeed.read(folder.appendingPathComponent("queries.jsonl"))
  static let judgments = try! Judgments.read(folder.appendingPathComponent("qrels.tsv"))
    .renaming(CatalogueEvaluation.sameMandate)
  static let units = try! ExpectedUnit.read(folder.appendingPathComponent("units.tsv"))

  static let catalogue = try! Catalogue.embedded()
  static let matcher = Matcher(snapshot: Snapshot(catalogue: catalogue, version: 1))
  static let evaluation = try! CatalogueEvaluation(needs: needs, matcher: matcher)
  static let report = EvaluationReport(
    run: evaluation.run, queries: needs, judgments: judgments,
    relevantGrade: CatalogueEvaluation.relevantGrade, shares: evaluation.shares(units),
    needsOfWrongUnits: evaluation.needsOfWrongUnits(units), register: catalogue.register)
}
