/// Finds the known word that an unknown one was most likely meant to be.
///
/// A weighted edit distance: an edit costs 1, and less where it is a slip that people make in Norwegian (æ written ae, ø
/// written o, a letter doubled or not, a neighbour on the keyboard, two letters swapped).
public struct SpellingCorrector: Sendable {
  /// Words shorter than this, in letters, are left alone: too many words are one letter away from them.
  public static let lengthMin = 5
  /// From this length on, in letters, two slips are mended instead of one.
  public static let lengthOfTwo = 9

  private struct Candidate: Sendable {
    let word: String
    let letters: [UInt8]
    let signature: UInt32
    let weight: Int
  }

  /// Known words by their count of bytes.
  private let candidatesByLength: [Int: [Candidate]]

  /// - Parameter words: folded words with how often they occur; of two equally near the commoner wins.
  public init(words: some Sequence<(word: String, count: Int)>) {
    var byLength: [Int: [Candidate]] = [:]
    for (word, count) in words.sorted(by: { $0.word < $1.word }) where word.count >= Self.lengthMin - 1 {
      let letters = Self.letters(of: word)
      byLength[letters.count, default: []].append(
        Candidate(word: word, letters: letters, signature: Self.signature(of: letters), weight: count))
    }
    candidatesByLength = byLength
  }

  /// The nearest known word; nil where none is near enough.
  public func correction(of word: String) -> String? {
    guard word.count >= Self.lengthMin else { return nil }
    let letters = Self.letters(of: word)
    let limit = word.count >= Self.lengthOfTwo ? 1.7 : word.count >= 7 ? 1.0 : 0.7
    let signature = Self.signature(of: letters)
    var best: (cost: Double, weight: Int, word: String)?
    for length in max(1, letters.count - 2)...(letters.count + 2) {
      for candidate in candidatesByLength[length] ?? [] {
        // Each edit changes at most three bits of the signature, as "oe" for "ø" does.
        guard (candidate.signature ^ signature).nonzeroBitCount <= (limit > 1 ? 6 : 3) else { continue }
        let cost = Self.cost(letters, candidate.letters, limit: min(limit, best?.cost ?? limit))
        guard cost <= limit else { continue }
        if let found = best,
          (found.cost, -found.weight, found.word) <= (cost, -candidate.weight, candidate.word)
        {
          continue
        }
        best = (cost, candidate.weight, candidate.word)
      }
    }
    return best?.word
  }

  /// The letters as one byte each: æ, ø and å become bytes of their own, other letters beyond ASCII the rest of their UTF-8.
  private static func letters(of word: String) -> [UInt8] {
    word.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "æ": [0x7B]
      case "ø": [0x7C]
      case "å": [0x7D]
      default: scalar.isASCII ? [UInt8(scalar.value)] : Array(String(scalar).utf8)
      }
    }
  }

  /// A bit for each letter that occurs.
  private static func signature(of letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The weighted distance of two words, or more than `limit`.
  private static func cost(_ a: [UInt8], _ b: [UInt8], limit: Double) -> Double {
    let width = b.count + 1
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: width * 3) { rows in
      var previous2 = 0
      var previous = width
      var current = 2 * width
      var leastBefore = 0.0
      for j in 0..<width { rows[previous + j] = Double(j) }
      for i in 1...a.count {
        rows[current] = Double(i)
        var least = rows[current]
        for j in 1..<width {
          let x = a[i - 1]
          let y = b[j - 1]
          var cost = rows[previous + j - 1] + (x == y ? 0 : substitution(x, y, at: i - 1))
          // A letter too many or too few costs less where it doubles the one before it.
          let extra = i > 1 && a[i - 2] == x ? 0.5 : 1
          let missing = j > 1 && b[j - 2] == y ? 0.5 : 1
          cost = min(cost, rows[previous + j] + extra, rows[current + j - 1] + missing)
          if i > 1, j > 1, x == b[j - 2], a[i - 2] == y {
            cost = min(cost, rows[previous2 + j - 2] + 0.7)
          }
          // ae, oe and aa stand for æ, ø and å.
          if i > 1, isWrittenOut(a[i - 2], x, as: y) { cost = min(cost, rows[previous2 + j - 1] + 0.1) }
          rows[current + j] = cost
          least = min(least, cost)
        }
        // Two letters at once step over a row.
        if min(least, leastBefore) > limit { return .infinity }
        leastBefore = least
        (previous2, previous, current) = (previous, current, previous2)
      }
      return rows[previous + b.count]
    }
  }

  private static func isWrittenOut(_ first: UInt8, _ second: UInt8, as letter: UInt8) -> Bool {
    switch letter {
    case 0x7B: first == UInt8(ascii: "a") && second == UInt8(ascii: "e")
    case 0x7C: first == UInt8(ascii: "o") && second == UInt8(ascii: "e")
    case 0x7D: first == UInt8(ascii: "a") && second == UInt8(ascii: "a")
    default: false
    }
  }

  /// What writing one letter for another costs. The first letter is seldom wrong.
  private static func substitution(_ a: UInt8, _ b: UInt8, at index: Int) -> Double {
    let pair = (min(a, b), max(a, b))
    switch pair {
    case (UInt8(ascii: "a"), 0x7B), (UInt8(ascii: "e"), 0x7B), (UInt8(ascii: "o"), 0x7C),
      (UInt8(ascii: "a"), 0x7D),
      (UInt8(ascii: "o"), 0x7D), (UInt8(ascii: "d"), UInt8(ascii: "t")),
      (UInt8(ascii: "c"), UInt8(ascii: "k")):
      return 0.3
    default: break
    }
    if isNeighbour(a, b) { return index == 0 ? 1 : 0.7 }
    return index == 0 ? 1.5 : 1
  }

  private static let rows = [Array("qwertyuiop}".utf8), Array("asdfghjkl|{".utf8), Array("zxcvbnm".utf8)]
  private static let places: [UInt8: (row: Int, column: Int)] = {
    var places: [UInt8: (row: Int, column: Int)] = [:]
    for (row, letters) in rows.enumerated() {
      for (column, letter) in letters.enumerated() { places[letter] = (row, column) }
    }
    return places
  }()

  /// Whether two keys lie side by side on a Norwegian keyboard.
  private static func isNeighbour(_ a: UInt8, _ b: UInt8) -> Bool {
    guard let a = places[a], let b = places[b] else { return false }
    switch b.row - a.row {
    case 0: return abs(a.column - b.column) == 1
    case 1: return b.column == a.column || b.column == a.column - 1
    case -1: return a.column == b.column || a.column == b.column - 1
    default: return false
    }
  }
}
