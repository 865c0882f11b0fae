/// How many letters two names differ by: one left out, put in, exchanged, or swapped with its neighbour (optimal string
/// alignment).
enum EditDistance {
  /// The distance; nil where it is above the limit.
  static func between(_ a: String, _ b: String, atMost limit: Int) -> Int? {
    let (a, b) = (Array(a), Array(b))
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var distance = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          distance = min(distance, beforeLast[j - 1] + 1)
        }
        row.append(distance)
      }
      guard row.contains(where: { $0 <= limit }) else { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
