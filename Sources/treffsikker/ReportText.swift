import Foundation
import TreffEvaluation

/// An evaluation's numbers as a table.
enum ReportText {
  static func table(_ report: EvaluationReport) -> String {
    let isCompared = !report.comparison.isEmpty
    var rows = [
      ["", "", "n"] + Metrics.names.map(\.name) + (isCompared ? ["Δ nDCG@5", "from", "to"] : [])
    ]
    for slice in report.slices {
      rows.append(
        [slice.dimension, slice.name, "\(slice.count)"]
          + Metrics.names.map { fixed(slice.metrics[keyPath: $0.path]) }
          + (slice.difference.map { [$0.meanDifference, $0.lower, $0.upper].map { fixed($0) } } ?? []))
    }
    var lines = TextTable(rows: rows, leftColumnCount: 2).lines
    if !report.shares.isEmpty { lines.append("") }
    for share in report.shares {
      let percent =
        share.total == 0 ? "" : " (\(fixed(100 * Double(share.count) / Double(share.total), 1)) %)"
      lines.append("\(share.name): \(share.count) of \(share.total)\(percent)")
    }
    if let pairs = report.pairs {
      lines.append(
        "pairs, nDCG@5 in nynorsk and bokmål: \(fixed(pairs.nynorsk)) and \(fixed(pairs.bokmål)), difference "
          + text(pairs.difference))
    }
    if isCompared { lines.append("") }
    for (name, interval) in report.comparison {
      lines.append("\(name) against the baseline: \(text(interval))")
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ interval: PairedBootstrap) -> String {
    "\(fixed(interval.meanDifference)), 95 % interval \(fixed(interval.lower)) … \(fixed(interval.upper))"
  }

  private static func fixed(_ value: Double, _ digits: Int = 4) -> String {
    String(format: "%.\(digits)f", value)
  }
}
