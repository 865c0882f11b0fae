import TreffEvaluation

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
