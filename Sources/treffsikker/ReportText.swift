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
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 2 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ")
    }
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

/// An evaluation's numbers as a JSON object.
struct ReportRecord: Encodable {
  struct SliceRecord: Encodable {
    let dimension: String
    let name: String
    let count: Int
    let metrics: [String: Double]
  }

  struct ShareRecord: Encodable {
    let name: String
    let count: Int
    let total: Int
  }

  struct ComparisonRecord: Encodable {
    let metric: String
    let difference: Double
    let lower: Double
    let upper: Double
  }

  let slices: [SliceRecord]
  let shares: [ShareRecord]
  let comparison: [ComparisonRecord]

  init(_ report: EvaluationReport) {
    slices = report.slices.map { slice in
      SliceRecord(
        dimension: slice.dimension, name: slice.name, count: slice.count,
        metrics: Dictionary(
          Metrics.names.map { ($0.name, slice.metrics[keyPath: $0.path]) },
          uniquingKeysWith: { first, _ in first }))
    }
    shares = report.shares.map { ShareRecord(name: $0.name, count: $0.count, total: $0.total) }
    comparison = report.comparison.map {
      ComparisonRecord(
        metric: $0.name, difference: $0.interval.meanDifference, lower: $0.interval.lower,
        upper: $0.interval.upper)
    }
  }
}
