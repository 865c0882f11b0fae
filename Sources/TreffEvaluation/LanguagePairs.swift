/// How alike one need is answered in nynorsk and in bokmål: the same need, written twice.
public struct LanguagePairs: Sendable {
  /// How many pairs there are.
  public let count: Int
  /// How many get the same first answer in both languages.
  public let sameFirstCount: Int
  /// The mean nDCG@5 of the nynorsk lines.
  public let nynorsk: Double
  /// The mean nDCG@5 of the bokmål lines.
  public let bokmål: Double
  /// Nynorsk less bokmål, pair by pair.
  public let difference: PairedBootstrap

  /// Pairs the queries that share a ``JudgedNeed/pair``, one in nynorsk and one in bokmål; nil where none do.
  /// - Parameter ndcg: the nDCG@5 of a query's ranking.
  init?(run: Run, queries: [JudgedNeed], ndcg: (JudgedNeed) -> Double) {
    let byPair = Dictionary(grouping: queries.filter { $0.pair != nil }) { $0.pair ?? "" }
    let pairs = byPair.sorted { $0.key < $1.key }.compactMap { _, sides in
      sides.first { $0.language == "nn" }.flatMap { nynorsk in
        sides.first { $0.language == "nb" }.map { (nynorsk: nynorsk, bokmål: $0) }
      }
    }
    guard !pairs.isEmpty else { return nil }
    count = pairs.count
    sameFirstCount = pairs.count { pair in
      guard let first = run.ranking(of: pair.nynorsk.id).first else { return false }
      return first == run.ranking(of: pair.bokmål.id).first
    }
    let measured = pairs.map { (nynorsk: ndcg($0.nynorsk), bokmål: ndcg($0.bokmål)) }
    nynorsk = measured.reduce(0) { $0 + $1.nynorsk } / Double(count)
    bokmål = measured.reduce(0) { $0 + $1.bokmål } / Double(count)
    difference = PairedBootstrap(differences: measured.map { $0.nynorsk - $0.bokmål })
  }
}
