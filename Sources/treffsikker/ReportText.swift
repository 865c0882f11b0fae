import Foundation
import TreffEvaluation

/// An evaluation's numbers as a table.
enum ReportText {
  static func table(_ report: EvaluationReport) -> String {
    var rows = [["", "", "n"] + Metrics.names.map(\.name)]
    for slice in report.slices {
      rows.append(
        [slice.dimension, slice.name, "\(slice.count)"]
          + Metrics.names.map { fixed(slice.metrics[keyPath: $0.path]) })
    }
    var lines = TextTable(rows: rows, leftColumnCount: 2).lines
    if !report.shares.isEmpty { lines.append("") }
    for share in report.shares {
      let percent =
        share.total == 0 ? "" : " (\(fixed(100 * Double(share.count) / Double(share.total), 1)) %)"
      lines.append("\(share.name): \(share.count) of \(share.total)\(percent)")
    }
    if !report.comparison.isEmpty { lines.append("") }
    for (name, interval) in report.comparison {
      lines.append(
        "\(name) against the baseline: \(fixed(interval.meanDifference)), 95 % interval "
          + "\(fixed(interval.lower)) … \(fixed(interval.upper))")
    }
    return lines.joined(separator: "\n")
  }

  private static func fixed(_ value: Double, _ digits: Int = 4) -> String {
    String(format: "%.\(digits)f", value)
  }
}
