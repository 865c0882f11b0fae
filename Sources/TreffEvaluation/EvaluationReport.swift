public import TreffGeography

/// The numbers of one evaluation, sliced the ways a change to the ranking is judged by.
public struct EvaluationReport: Sendable {
  /// The mean over one group of queries.
  public struct Slice: Sendable {
    /// What the queries are grouped by: `all`, `language`, `kind`, `place`, `size` or `set`.
    public let dimension: String
    /// The group.
    public let name: String
    /// How many graded queries are in it.
    public let count: Int
    /// Their mean.
    public let metrics: Metrics
    /// The interval of nDCG@5 against a baseline, if one was given.
    public let difference: PairedBootstrap?
  }

  /// A share that is not a mean of ranks.
  public struct Share: Sendable {
    /// Which way is up.
    public enum Better: String, Sendable {
      case more, fewer
    }

    /// What is counted.
    public let name: String
    /// How many.
    public let count: Int
    /// Of how many.
    public let total: Int
    /// Whether more of them are better, or fewer.
    public let better: Better

    /// Takes each value as it is.
    public init(name: String, count: Int, total: Int, better: Better = .more) {
      self.name = name
      self.count = count
      self.total = total
      self.better = better
    }
  }

  /// The needs that were known when the catalogue was written: it may fit them better than those of strangers.
  public static let knownSet = "Q"

  /// Means, all queries first.
  public let slices: [Slice]
  /// Units, abstaining, places and pairs; empty for plain collections.
  public let shares: [Share]
  /// Ids of needs answered with another unit than the expected one.
  public let needsOfWrongUnits: [String]
  /// Needs written in nynorsk and bokmål, if there are any.
  public let pairs: LanguagePairs?
  /// The intervals of nDCG@5, nDCG@10 and P@1 against a baseline, if one was given.
  public let comparison: [(name: String, interval: PairedBootstrap)]

  /// - Parameters:
  ///   - run: what was answered.
  ///   - queries: what was asked; those without judgments are left out of means.
  ///   - judgments: the grades.
  ///   - relevantGrade: the least grade that reciprocal rank and success count.
  ///   - shares: what else was counted.
  ///   - needsOfWrongUnits: ids of needs answered with another unit than the expected one.
  ///   - register: tells how large a query's municipality is; without it there are no slices by size.
  ///   - baseline: another run over the same queries.
  public init(
    run: Run, queries: [JudgedNeed], judgments: Judgments, relevantGrade: Int, shares: [Share] = [],
    needsOfWrongUnits: [String] = [], register: MunicipalityRegister? = nil, baseline: Run? = nil
  ) {
    let graded = queries.filter { $0.isAnswerable && judgments.grades[$0.id]?.isEmpty == false }
    func metrics(_ run: Run, _ query: JudgedNeed) -> Metrics {
      Metrics(
        ranking: run.ranking(of: query.id), grades: judgments.grades[query.id] ?? [:],
        relevantGrade: relevantGrade)
    }
    let measured = graded.map { query in
      Measured(query: query, metrics: metrics(run, query), baseline: baseline.map { metrics($0, query) })
    }
    slices =
      [Slice("all", "all", measured)]
      + Self.dimensions(register: register).flatMap { Self.slices(of: measured, by: $0) }
    self.needsOfWrongUnits = needsOfWrongUnits
    pairs = LanguagePairs(run: run, queries: graded) { metrics(run, $0).ndcgAt5 }
    let samePairs = pairs.map {
      Share(name: "pairs with the same first answer", count: $0.sameFirstCount, total: $0.count)
    }
    self.shares = shares + (samePairs.map { [$0] } ?? [])
    comparison =
      [("nDCG@5", \Metrics.ndcgAt5), ("nDCG@10", \Metrics.ndcgAt10), ("P@1", \Metrics.precisionAt1)]
      .compactMap { name, path in PairedBootstrap(measured, path).map { (name, $0) } }
  }
}

extension EvaluationReport {
  /// One graded query, with the baseline's metrics where there is a baseline.
  fileprivate struct Measured {
    let query: JudgedNeed
    let metrics: Metrics
    let baseline: Metrics?
  }

  /// A way to group queries. Groups stand in the order given, others by name; a query without a group is in none.
  private struct Dimension {
    let name: String
    var order: [String] = []
    let group: (JudgedNeed) -> String?
  }

  private static func dimensions(register: MunicipalityRegister?) -> [Dimension] {
    [
      Dimension(name: "language", group: \.language), Dimension(name: "kind", group: \.kind),
      Dimension(name: "place", group: \.place),
      Dimension(name: "size", order: MunicipalitySize.allCases.map(\.rawValue)) { query in
        guard let number = query.municipality.flatMap({ MunicipalityNumber($0) }) else { return nil }
        return register?[number].map { MunicipalitySize(population: $0.population).rawValue }
      },
      Dimension(name: "set") { String($0.id.prefix { $0.isLetter }) },
    ]
  }

  private static func slices(of measured: [Measured], by dimension: Dimension) -> [Slice] {
    var groups: [String: [Measured]] = [:]
    for one in measured {
      if let group = dimension.group(one.query) { groups[group, default: []].append(one) }
    }
    guard groups.count >= 2 else { return [] }
    let names = dimension.order.filter { groups[$0] != nil } + groups.keys.sorted()
    var seen: Set<String> = []
    var slices = names.filter { seen.insert($0).inserted }.map { name in
      Slice(dimension.name, name, groups[name] ?? [])
    }
    if dimension.name == "set", let known = groups[knownSet], known.count < measured.count {
      slices.append(
        Slice(
          dimension.name, "all but \(knownSet)", measured.filter { dimension.group($0.query) != knownSet }))
    }
    return slices
  }
}

extension EvaluationReport.Slice {
  fileprivate init(_ dimension: String, _ name: String, _ members: [EvaluationReport.Measured]) {
    self.init(
      dimension: dimension, name: name, count: members.count, metrics: .mean(members.map(\.metrics)),
      difference: PairedBootstrap(members, \.ndcgAt5))
  }
}

extension PairedBootstrap {
  /// Ours less the baseline's; nil without a baseline.
  fileprivate init?(_ measured: [EvaluationReport.Measured], _ path: KeyPath<Metrics, Double>) {
    let differences = measured.compactMap { one in
      one.baseline.map { one.metrics[keyPath: path] - $0[keyPath: path] }
    }
    if differences.isEmpty { return nil }
    self.init(differences: differences)
  }
}
