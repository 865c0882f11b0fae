/// A document and its score.
public struct Hit: Hashable, Comparable, Sendable {
  /// The document's number.
  public let document: Int
  /// Its score.
  public let score: Double

  /// Takes both as they are.
  public init(document: Int, score: Double) {
    self.document = document
    self.score = score
  }

  /// `a < b` reads "a ranks before b": higher score first, then the lower document number.
  public static func < (a: Hit, b: Hit) -> Bool { (b.score, a.document) < (a.score, b.document) }
}

/// Keeps the best hits of many, whatever order they come in.
public struct TopDocumentsCollector: Sendable {
  private let limit: Int
  /// A heap with the worst hit that is kept on top.
  private var heap: [Hit] = []

  /// - Parameter limit: how many hits to keep, from 0.
  public init(limit: Int) {
    self.limit = limit
    heap.reserveCapacity(min(limit, Self.reservedMax))
  }

  /// Hits that room is made for beforehand; few ask for more.
  private static let reservedMax = 16

  /// Takes a hit in if it is among the best so far.
  public mutating func collect(_ hit: Hit) {
    if heap.count < limit {
      heap.append(hit)
      var child = heap.count - 1
      while child > 0, heap[(child - 1) / 2] < heap[child] {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    } else if let worst = heap.first, hit < worst {
      heap[0] = hit
      var parent = 0
      while true {
        var worse = parent
        for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[worse] < heap[child] {
          worse = child
        }
        if worse == parent { break }
        heap.swapAt(parent, worse)
        parent = worse
      }
    }
  }

  /// The hits kept, best first.
  public func hits() -> [Hit] { heap.sorted() }
}
