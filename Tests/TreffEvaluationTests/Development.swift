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

  static let matcher = Matcher(snapshot: Snapshot(catalogue: try! Catalogue.embedded(), version: 1))
  static let evaluation = try! CatalogueEvaluation(needs: needs, matcher: matcher)
  static let report = EvaluationReport(
    run: evaluation.run, queries: needs, judgments: judgments,
    relevantGrade: CatalogueEvaluation.relevantGrade, shares: evaluation.shares(units))
}

/// A file with some text, gone with this value.
final class TemporaryFile {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("treffsikker-\(UUID().uuidString).txt")

  init(_ text: String = "") throws { try Data(text.utf8).write(to: url) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Keeps the file until it is read.
  func read<Value>(_ body: (URL) throws -> Value) rethrows -> Value {
    try withExtendedLifetime(self) { try body(url) }
  }

  var text: String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
}

/// What a reader says to a text that it cannot read.
func complaint(_ text: String, _ read: (URL) throws -> some Any) throws -> String? {
  let file = try TemporaryFile(text)
  do {
    _ = try file.read(read)
    return nil
  } catch let error as JudgmentError {
    return error.description.replacingOccurrences(of: file.url.lastPathComponent, with: "FILE")
  }
}
