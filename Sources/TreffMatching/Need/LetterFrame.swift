internal import TreffAnalysis

/// What a letter has around what it asks: the closing formula and all that stands below it, which is names, titles and
/// addresses.
enum LetterFrame {
  /// First words of closing formulas; the second, where there is one, must follow.
  private static let closings: [(first: String, second: String?)] = [
    ("mvh", nil), ("hilsen", nil), ("helsing", nil), ("vennlig", "hilsen"), ("vennleg", "helsing"),
    ("beste", "hilsen"),
    ("beste", "helsing"), ("venlig", "hilsen"), ("med", "hilsen"), ("regards", nil), ("sincerely", nil),
  ]
  /// A closing stands in the last part of a letter; "hilsen" in its first sentence is none.
  private static let closingShare = 0.6

  /// The words above the closing formula.
  static func body(of words: [Token]) -> [Token] {
    let start = Int(Double(words.count) * closingShare)
    for index in words.indices.dropFirst(max(start, 3)) {
      let next = index + 1 < words.count ? words[index + 1].term : nil
      if closings.contains(where: { $0.first == words[index].term && ($0.second == nil || $0.second == next) }
      ) {
        return Array(words[..<index])
      }
    }
    return words
  }
}
