/// Tells of most words, by their first letters alone, that they are none of a list: cheaper than hashing a whole word,
/// and cutting a word to its stem keeps them.
public struct BeginningFilter: Sendable {
  /// As many bytes as every stem keeps.
  static let byteCount = 3
  private static let bitCount = 4_096

  private var bits = [UInt64](repeating: 0, count: bitCount / 64)

  /// - Parameter words: the list; folded.
  public init(_ words: some Sequence<String>) {
    for word in words {
      let bit = Self.bit(of: word)
      bits[bit / 64] |= 1 << UInt64(bit % 64)
    }
  }

  /// Whether a word of the list begins, or may begin, as this one.
  public func mayHold(_ word: String) -> Bool {
    let bit = Self.bit(of: word)
    return bits[bit / 64] & 1 << UInt64(bit % 64) != 0
  }

  private static func hash(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
    bytes.prefix(byteCount).reduce(0) { $0 &* 37 &+ Int($1) }
  }

  private static func bit(of word: String) -> Int {
    // Words of the service's own are stored side by side, where an iterator costs more than what is done with its bytes.
    let hash =
      word.utf8.withContiguousStorageIfAvailable(Self.hash) ?? hash(Array(word.utf8.prefix(byteCount)))
    return hash & (bitCount - 1)
  }
}
