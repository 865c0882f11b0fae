/// The numbers of one evaluation, sliced the ways a change to the ranking is judged by.
public struct EvaluationReport: Sendable {
  /// The mean over one group of queries.
  public struct Slice: Sendable {
    /// What the queries are grouped by: `all`, `language`, `kind`, `place` or `set`.
    public let dimension: String
    /// The group.
    public let name: String
    /// How many graded queries are in it.
    public let count: Int
    /// Their mean.
    public let metrics: Metrics
  }

  /// A share that is not a mean of ranks.
  public struct Share: Sendable {
    /// What is counted.
    public let name: String
    /// How many.
    public let count: Int
    /// Of how many.
    public let total: Int
  }

  /// Means, all queries first.
  public let slices: [Slice]
  /// Units and abstaining; empty for plain collections.
  public let shares: [Share]
  /// The intervals of nDCG@5, nDCG@10 and P@1 against a baseline, if one was given.
  public let comparison: [(name: String, interval: PairedBootstrap)]

  /// - Parameters:
  ///   - run: what was answered.
  ///   - queries: what was asked; those without judgments are left out of means.
  ///   - judgments: the grades.
  ///   - relevantGrade: the least grade that reciprocal rank and success count.
  ///   - baseline: another run over the same queries.
  public init(
    run: Run, queries: [JudgedNeed], judgments: Judgments, relevantGrade: Int, shares: [Share] = [],
    baseline: Run? = nil
  ) {
    let graded = queries.filter { $0.isAnswerable && judgments.grades[$0.id]?.isEmpty == false }
    func metrics(_ run: Run, _ query: JudgedNeed) -> Metrics {
      Metrics(
        ranking: run.ranking(of: query.id), grades: judgments.grades[query.id] ?? [:],
        relevantGrade: relevantGrade)
    }
    let measured = graded.map { (query: $0, metrics: metrics(run, $0)) }
    var slices = [
      Slice(dimension: "all", name: "all", count: measured.count, metrics: .mean(measured.map(\.metrics)))
    ]
    let dimensions: [(String, (JudgedNeed) -> String)] = [
      ("language", \.language), ("kind", \.kind), ("place", \.place),
      ("set", { String($0.id.prefix { $0.isLetter }) }),
    ]
    for (dimension, group) in dimensions {
      let groups = Dictionary(grouping: measured) { group($0.query) }
      if groups.count < 2 { continue }
      for name in groups.keys.sorted() {
        let members = groups[name] ?? []
        slices.append(
          Slice(
            dimension: dimension, name: name, count: members.count, metrics: .mean(members.map(\.metrics))))
      }
    }
    self.slices = slices
    self.shares = shares
    comparison =
      baseline.map { baseline in
        [("nDCG@5", \Metrics.ndcgAt5), ("nDCG@10", \Metrics.ndcgAt10), ("P@1", \Metrics.precisionAt1)].map {
          name, path in
          let differences = measured.map {
            $0.metrics[keyPath: path] - metrics(baseline, $0.query)[keyPath: path]
          }
          return (name, PairedBootstrap(differences: differences))
        }
      } ?? []
  }
}
