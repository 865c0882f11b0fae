import TreffTesting

/// Where the values of a sample message come from.
protocol MessageSource {
  mutating func text(_ field: String) -> String
  mutating func number(_ field: UInt32) -> UInt32
  mutating func long(_ field: UInt64) -> UInt64
  mutating func double(_ field: Double) -> Double
  mutating func flag() -> Bool
  /// Whether a message that may be absent is there.
  mutating func isPresent() -> Bool
  /// How many elements a repeated field has.
  mutating func count() -> Int
  /// One of several.
  mutating func index(below count: Int) -> Int
}

extension MessageSource {
  mutating func texts(_ field: String) -> [String] { (0..<count()).map { _ in text(field) } }

  mutating func list<Element>(_ make: (inout Self) -> Element) -> [Element] {
    (0..<count()).map { _ in make(&self) }
  }

  mutating func choice<Choice: CaseIterable>() -> Choice where Choice.AllCases == [Choice] {
    Choice.allCases[index(below: Choice.allCases.count)]
  }

  mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? { isPresent() ? make(&self) : nil }
}

/// Every field filled by one rule, the one of Scripts/generate-golden: texts name their field, numbers its number.
struct RuleSource: MessageSource {
  func text(_ field: String) -> String { "\(field) čáhci 👩‍👩‍👧 שלום" }
  func number(_ field: UInt32) -> UInt32 { field &* 150_000_001 }
  func long(_ field: UInt64) -> UInt64 { field &* 0x0123_4567_89AB_CDEF }
  func double(_ field: Double) -> Double { field + 1 / 3 }
  func flag() -> Bool { true }
  func isPresent() -> Bool { true }
  func count() -> Int { 2 }
  func index(below count: Int) -> Int { 2 }
}

/// Any values that a message can carry; the same for the same seed.
struct RandomSource: MessageSource {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func text(_ field: String) -> String {
    guard isPresent() else { return "" }
    // NUL is the one character that the contract's texts cannot hold.
    return RandomText.text(pieceCountMax: 4, using: &generator).filter { !$0.unicodeScalars.contains("\0") }
  }

  mutating func number(_ field: UInt32) -> UInt32 {
    [0, 1, 127, 128, .max, UInt32.random(in: 0 ... .max, using: &generator)][index(below: 6)]
  }

  mutating func long(_ field: UInt64) -> UInt64 {
    [0, 1, 1 << 63, .max, UInt64.random(in: 0 ... .max, using: &generator)][index(below: 5)]
  }

  mutating func double(_ field: Double) -> Double {
    [0, -1, .infinity, .leastNonzeroMagnitude, Double.random(in: -1e9...1e9, using: &generator)][
      index(below: 5)]
  }

  mutating func flag() -> Bool { Bool.random(using: &generator) }
  mutating func isPresent() -> Bool { index(below: 4) > 0 }
  mutating func count() -> Int { index(below: 4) }
  mutating func index(below count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
}
