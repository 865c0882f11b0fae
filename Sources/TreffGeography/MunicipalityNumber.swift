/// A Norwegian municipality number: four digits as Statistics Norway assigns them (Klass 131), leading zero kept.
///
/// The first two digits are the county number.
public struct MunicipalityNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number as an integer, 0...9999.
  public let value: UInt16

  /// Reads exactly four ASCII digits; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let value = fixedDigits(text, count: 4) else { return nil }
    self.value = value
  }

  /// The county that the number lies in.
  public var county: CountyNumber { CountyNumber(value: value / 100) }

  /// Four digits, as `0301`.
  public var description: String { paddedDigits(value, count: 4) }

  /// Orders by number.
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// A Norwegian county number: two digits, leading zero kept.
public struct CountyNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number as an integer, 0...99.
  public let value: UInt16

  init(value: UInt16) { self.value = value }

  /// Reads exactly two ASCII digits; nil for anything else.
  public init?(_ text: some StringProtocol) {
    guard let value = fixedDigits(text, count: 2) else { return nil }
    self.value = value
  }

  /// Two digits, as `03`.
  public var description: String { paddedDigits(value, count: 2) }

  /// Orders by number.
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

private func fixedDigits(_ text: some StringProtocol, count: Int) -> UInt16? {
  guard text.utf8.count == count else { return nil }
  var value: UInt16 = 0
  for byte in text.utf8 {
    guard (0x30...0x39).contains(byte) else { return nil }
    value = value * 10 + UInt16(byte - 0x30)
  }
  return value
}

private func paddedDigits(_ value: UInt16, count: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
