private import Foundation

/// How good one ranking is, given the grades of its answers.
public struct Metrics: Hashable, Sendable {
  /// Normalised discounted cumulative gain of the first five, gains `2^grade - 1`.
  public var ndcgAt5 = 0.0
  /// The same of the first ten.
  public var ndcgAt10 = 0.0
  /// One over the rank of the first answer of the least relevant grade or better, among the first ten.
  public var reciprocalRankAt10 = 0.0
  /// Whether the first answer's grade is the best there is.
  public var precisionAt1 = 0.0
  /// Whether an answer of the least relevant grade or better is among the first three.
  public var successAt3 = 0.0
  /// The share of all relevant answers that is among the first hundred.
  public var recallAt100 = 0.0

  /// All zero.
  public init() {}

  /// - Parameters:
  ///   - ranking: ids, best first; a later answer of the same id does not count.
  ///   - grades: the grades of judged answers, all above 0.
  ///   - relevantGrade: the least grade that reciprocal rank and success count.
  public init(ranking: [String], grades: [String: Int], relevantGrade: Int) {
    var seen: Set<String> = []
    let gradesInOrder = ranking.filter { seen.insert($0).inserted }.map { grades[$0] ?? 0 }
    let ideal = grades.values.sorted(by: >)
    ndcgAt5 = Self.ndcg(gradesInOrder, ideal: ideal, depth: 5)
    ndcgAt10 = Self.ndcg(gradesInOrder, ideal: ideal, depth: 10)
    if let first = gradesInOrder.prefix(10).firstIndex(where: { $0 >= relevantGrade }) {
      reciprocalRankAt10 = 1 / Double(first + 1)
      successAt3 = first < 3 ? 1 : 0
    }
    if let best = ideal.first, let first = gradesInOrder.first, first == best { precisionAt1 = 1 }
    if !ideal.isEmpty {
      recallAt100 = Double(gradesInOrder.prefix(100).count { $0 > 0 }) / Double(ideal.count)
    }
  }

  private static func ndcg(_ grades: [Int], ideal: [Int], depth: Int) -> Double {
    func gain(_ grades: some Sequence<Int>) -> Double {
      zip(grades, 0..<depth).reduce(0) { sum, item in
        sum + (pow(2, Double(item.0)) - 1) / log2(Double(item.1) + 2)
      }
    }
    let best = gain(ideal)
    return best > 0 ? gain(grades) / best : 0
  }

  /// The mean of several; all zero for none.
  public static func mean(_ metrics: [Metrics]) -> Metrics {
    var mean = Metrics()
    guard !metrics.isEmpty else { return mean }
    for path in names.map(\.path) {
      mean[keyPath: path] = metrics.reduce(0) { $0 + $1[keyPath: path] } / Double(metrics.count)
    }
    return mean
  }

  /// The metrics' customary names, in the order they are shown.
  public static var names: [(name: String, path: WritableKeyPath<Metrics, Double>)] {
    [
      ("nDCG@5", \.ndcgAt5), ("nDCG@10", \.ndcgAt10), ("MRR@10", \.reciprocalRankAt10),
      ("P@1", \.precisionAt1),
      ("S@3", \.successAt3), ("recall@100", \.recallAt100),
    ]
  }
}
