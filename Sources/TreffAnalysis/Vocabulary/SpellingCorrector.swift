/// Finds the known word that an unknown one was most likely meant to be.
///
/// A weighted edit distance: an edit costs 1, and less where it is a slip that people make in Norwegian (æ written ae, ø
/// written o, a letter doubled or not, a neighbour on the keyboard, two letters swapped).
public struct SpellingCorrector: Sendable {
  /// Words shorter than this, in letters, are left alone: too many words are one letter away from them.
  public static let lengthMin = 5
  /// From this length on, in letters, two slips are mended instead of one.
  public static let lengthOfTwo = 9
  /// How far, in letters, a place in one word may lie from that of its letter in the other.
  private static let driftMax = 3

  /// The known words, those with the same first letter and length side by side: what a misspelt word is held against is
  /// read from end to end.
  private let words: [String]
  /// How often each occurs.
  private let counts: [Int]
  /// The letters of each, whatever their order; see ``signature(of:)``.
  private let signatures: [UInt64]
  /// Where each one's letters begin; one more than words.
  private let starts: [Int]
  private let letters: [UInt8]
  /// The words of a first letter and length; see ``place(_:_:)``.
  private let places: [Int: Range<Int>]

  /// - Parameter words: folded words with how often they occur; of two equally near the commoner wins.
  public init(words: some Sequence<(word: String, count: Int)>) {
    let known = words.lazy.filter { $0.word.unicodeScalars.count >= Self.lengthMin - 1 }
      .map { word, count in
        let letters = Self.letters(of: word)
        return (word: word, count: count, letters: letters, place: Self.place(letters[0], letters.count))
      }
      .sorted { $0.place < $1.place }
    self.words = known.map(\.word)
    counts = known.map(\.count)
    signatures = known.map { Self.signature(of: $0.letters) }
    letters = known.flatMap(\.letters)
    starts = known.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.letters.count) }
    places = known.indices.reduce(into: [:]) { places, index in
      places[known[index].place] = (places[known[index].place]?.lowerBound ?? index)..<(index + 1)
    }
  }

  private static func place(_ first: UInt8, _ length: Int) -> Int { length << 8 | Int(first) }

  /// The nearest known word; nil where none is near enough.
  public func correction(of word: String) -> String? {
    let length = word.unicodeScalars.count
    guard length >= Self.lengthMin else { return nil }
    let wanted = Self.letters(of: word)
    let limit = length >= Self.lengthOfTwo ? 1.7 : length >= 7 ? 1.0 : 0.7
    let signature = Self.signature(of: wanted)
    // Each edit changes at most three bits of the signature, as "oe" for "ø" does.
    let differenceMax = limit > 1 ? 6 : 3
    // But for the letters that are cheaply taken for each other, an edit costs at least 0.35 a bit.
    let plainDifferenceMax = Int(limit / 0.35)
    var best: (cost: Double, count: Int, index: Int)?
    // The likeliest lengths first: what they cost is soon the most that others may.
    for difference in [0, 1, -1, 2, -2] where wanted.count + difference > 0 {
      let length = wanted.count + difference
      for first in Self.firstLetters(of: wanted) {
        for index in places[Self.place(first, length)] ?? 0..<0
        where (signatures[index] ^ signature).nonzeroBitCount <= differenceMax
          && ((signatures[index] ^ signature) & Self.plainLetters).nonzeroBitCount <= plainDifferenceMax
        {
          let cost = Self.cost(
            wanted[...], letters[starts[index]..<starts[index + 1]], limit: min(limit, best?.cost ?? limit))
          guard cost <= limit else { continue }
          if let best, (best.cost, -best.count, words[best.index]) <= (cost, -counts[index], words[index]) {
            continue
          }
          best = (cost, counts[index], index)
        }
      }
    }
    return best.map { words[$0.index] }
  }

  /// What the word that was meant may begin with: the first letter is hardly ever wrong. It is there, or has changed
  /// places with the second, or is an æ, ø or å that could not be typed.
  private static func firstLetters(of letters: [UInt8]) -> [UInt8] {
    let typed = letters[0] == letters[1] ? [letters[0]] : [letters[0], letters[1]]
    switch letters[0] {
    case UInt8(ascii: "a"): return typed + [0x7B, 0x7D]
    case UInt8(ascii: "e"): return typed + [0x7B]
    case UInt8(ascii: "o"): return typed + [0x7C, 0x7D]
    default: return typed
    }
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

  /// A bit for each letter that occurs, and one for each that occurs again.
  private static func signature(of letters: [UInt8]) -> UInt64 {
    letters.reduce(0) { signature, letter in
      let bit: UInt64 = 1 << UInt64(letter & 31)
      return signature & bit == 0 ? signature | bit : signature | bit << 32
    }
  }

  /// The bits of all letters but those that cost less than a neighbour on the keyboard to take for another.
  private static let plainLetters = ~signature(
    of: Array("aaeeooddttcckk".utf8) + [0x7B, 0x7B, 0x7C, 0x7C, 0x7D, 0x7D])

  /// The weighted distance of two words, or more than `limit`.
  private static func cost(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, limit: Double) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        costs.withUnsafeBufferPointer { cost(a, b, costs: $0, limit: limit) }
      }
    }
  }

  private static func cost(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, costs: UnsafeBufferPointer<Double>,
    limit: Double
  ) -> Double {
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
        // Two words of nearly one length do not drift apart further than this and come together again.
        let from = max(1, i - driftMax)
        let through = min(b.count, i + driftMax)
        if from > 1 { rows[current + from - 1] = .infinity }
        if through < b.count { rows[current + through + 1] = .infinity }
        // No word has a letter 0: before the first letter of each there is none.
        let x = a[i - 1]
        let xBefore = i > 1 ? a[i - 2] : 0
        var yBefore = from > 1 ? b[from - 2] : 0
        let substitutions = Int(x) << 8
        // A letter too many or too few costs less where it doubles the one before it.
        let extra = xBefore == x ? 0.5 : 1
        let written = letter(writtenOutAs: xBefore, x)
        for j in from...through {
          let y = b[j - 1]
          var cost = rows[previous + j - 1] + costs[substitutions | Int(y)]
          cost = min(cost, rows[previous + j] + extra)
          cost = min(cost, rows[current + j - 1] + (yBefore == y ? 0.5 : 1))
          if x == yBefore, xBefore == y { cost = min(cost, rows[previous2 + j - 2] + 0.7) }
          if y == written { cost = min(cost, rows[previous2 + j - 1] + 0.1) }
          rows[current + j] = cost
          least = min(least, cost)
          yBefore = y
        }
        // Two letters at once step over a row.
        if min(least, leastBefore) > limit { return .infinity }
        leastBefore = least
        (previous2, previous, current) = (previous, current, previous2)
      }
      return rows[previous + b.count]
    }
  }

  /// The letter that ae, oe and aa stand for: æ, ø and å.
  private static func letter(writtenOutAs first: UInt8, _ second: UInt8) -> UInt8? {
    switch (first, second) {
    case (UInt8(ascii: "a"), UInt8(ascii: "e")): 0x7B
    case (UInt8(ascii: "o"), UInt8(ascii: "e")): 0x7C
    case (UInt8(ascii: "a"), UInt8(ascii: "a")): 0x7D
    default: nil
    }
  }

  /// What writing one letter for another costs, by both.
  private static let costs: [Double] = (0..<(256 * 256)).map { pair in
    substitution(UInt8(pair >> 8), UInt8(pair & 0xFF))
  }

  private static func substitution(_ a: UInt8, _ b: UInt8) -> Double {
    switch (min(a, b), max(a, b)) {
    case let (a, b) where a == b: 0
    case (UInt8(ascii: "a"), 0x7B), (UInt8(ascii: "e"), 0x7B), (UInt8(ascii: "o"), 0x7C),
      (UInt8(ascii: "a"), 0x7D), (UInt8(ascii: "o"), 0x7D), (UInt8(ascii: "d"), UInt8(ascii: "t")),
      (UInt8(ascii: "c"), UInt8(ascii: "k")):
      0.3
    default: isNeighbour(a, b) ? 0.7 : 1
    }
  }

  /// Row and column of each letter's key, by the letter; nil for what is no letter.
  private static let keys: [(row: Int, column: Int)?] = {
    var keys = [(row: Int, column: Int)?](repeating: nil, count: 256)
    for (row, letters) in ["qwertyuiop}", "asdfghjkl|{", "zxcvbnm"].enumerated() {
      for (column, letter) in letters.utf8.enumerated() { keys[Int(letter)] = (row, column) }
    }
    return keys
  }()

  /// Whether two keys lie side by side on a Norwegian keyboard.
  private static func isNeighbour(_ a: UInt8, _ b: UInt8) -> Bool {
    guard let a = keys[Int(a)], let b = keys[Int(b)] else { return false }
    switch b.row - a.row {
    case 0: return abs(a.column - b.column) == 1
    case 1: return b.column == a.column || b.column == a.column - 1
    case -1: return a.column == b.column || a.column == b.column - 1
    default: return false
    }
  }
}
