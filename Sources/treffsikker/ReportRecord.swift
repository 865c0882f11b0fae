import TreffEvaluation

/// An evaluation's numbers as a JSON object.
struct ReportRecord: Encodable {
  struct SliceRecord: Encodable {
    let dimension: String
    let name: String
    let count: Int
    let metrics: [String: Double]
    let comparison: IntervalRecord?
  }

  struct IntervalRecord: Encodable {
    let difference: Double
    let lower: Double
    let upper: Double

    init(_ interval: PairedBootstrap) {
      difference = interval.meanDifference
      lower = interval.lower
      upper = interval.upper
    }
  }

  struct ShareRecord: Encodable {
    let name: String
    let count: Int
    let total: Int
    let better: String
  }

  struct PairsRecord: Encodable {
    let count: Int
    let sameFirst: Int
    let ndcgAt5: [String: Double]
    let comparison: IntervalRecord

    enum CodingKeys: String, CodingKey {
      case count, comparison
      case sameFirst = "same_first"
      case ndcgAt5 = "nDCG@5"
    }
  }

  struct ComparisonRecord: Encodable {
    let metric: String
    let difference: Double
    let lower: Double
    let upper: Double
  }

  let slices: [SliceRecord]
  let shares: [ShareRecord]
  let wrongUnits: [String]
  let pairs: PairsRecord?
  let comparison: [ComparisonRecord]

  enum CodingKeys: String, CodingKey {
    case slices, shares, pairs, comparison
    case wrongUnits = "wrong_units"
  }

  init(_ report: EvaluationReport) {
    slices = report.slices.map { slice in
      SliceRecord(
        dimension: slice.dimension, name: slice.name, count: slice.count,
        metrics: Dictionary(
          Metrics.names.map { ($0.name, slice.metrics[keyPath: $0.path]) },
          uniquingKeysWith: { first, _ in first }),
        comparison: slice.difference.map(IntervalRecord.init))
    }
    shares = report.shares.map {
      ShareRecord(name: $0.name, count: $0.count, total: $0.total, better: $0.better.rawValue)
    }
    wrongUnits = report.needsOfWrongUnits
    pairs = report.pairs.map {
      PairsRecord(
        count: $0.count, sameFirst: $0.sameFirstCount, ndcgAt5: ["nn": $0.nynorsk, "nb": $0.bokmål],
        comparison: IntervalRecord($0.difference))
    }
    comparison = report.comparison.map {
      ComparisonRecord(
        metric: $0.name, difference: $0.interval.meanDifference, lower: $0.interval.lower,
        upper: $0.interval.upper)
    }
  }
}
