public import Foundation

/// What a system answered: for each query, its answers best first.
public struct Run: Sendable {
  /// One answer.
  public struct Entry: Hashable, Sendable {
    /// The answer's id.
    public let id: String
    /// Its score; the order is the ranking's, not the score's.
    public let score: Double

    /// Takes both as they are.
    public init(id: String, score: Double) {
      self.id = id
      self.score = score
    }
  }

  /// Answers by query.
  public let entries: [String: [Entry]]

  /// Takes rankings as they are.
  public init(_ entries: [String: [Entry]]) { self.entries = entries }

  /// The ids answered to a query, best first.
  public func ranking(of query: String) -> [String] { entries[query]?.map(\.id) ?? [] }

  /// Writes the TREC format: query, `Q0`, answer, rank, score, tag. Queries stand in the given order.
  ///
  /// Evaluation programs order by score, and by id where scores are equal. So that they see our order, the score
  /// written falls with the rank where the real one does not; as a number of 32 bits, since trec_eval keeps no more.
  public func write(to url: URL, queries: [String], tag: String) throws {
    var text = ""
    for query in queries {
      var last = Float.infinity
      for (index, entry) in (entries[query] ?? []).enumerated() {
        let isFalling = Float(entry.score) < last
        last = isFalling ? Float(entry.score) : last.nextDown
        let score = isFalling ? entry.score.description : last.description
        text += "\(query) Q0 \(entry.id) \(index + 1) \(score) \(tag)\n"
      }
    }
    try Data(text.utf8).write(to: url, options: .atomic)
  }

  /// Reads the TREC format; answers are ordered by rank.
  /// - Throws: ``JudgmentError`` with the first line that cannot be read.
  public static func read(_ url: URL) throws -> Run {
    var ranked: [String: [(rank: Int, entry: Entry)]] = [:]
    for (line, fields) in try TabularLines.read(url) {
      guard fields.count == 6, let rank = Int(fields[3]), let score = Double(fields[4]) else {
        throw JudgmentError(
          description: "\(url.lastPathComponent):\(line): expected query, Q0, answer, rank, score, tag")
      }
      ranked[fields[0], default: []].append((rank, Entry(id: fields[2], score: score)))
    }
    return Run(ranked.mapValues { $0.sorted { $0.rank < $1.rank }.map(\.entry) })
  }
}
