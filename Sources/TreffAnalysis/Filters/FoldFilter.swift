private import Foundation

/// Makes upper and lower case, and the ways of composing one letter, the same: `ÅSANE`, `åsane` and `a` + ring above.
///
/// No accent is dropped: æ ø å and the Sámi letters are letters of their own, and folding them makes other words.
public struct FoldFilter: TokenFilter {
  /// A filter without settings.
  public init() {}

  /// Tokens in lower case and composed form.
  public func filter(_ tokens: consuming [Token]) -> [Token] {
    for index in tokens.indices where !Self.isFolded(&tokens[index].term) {
      tokens[index].term = Self.fold(tokens[index].term)
    }
    return tokens
  }

  /// Whether a word is folded by the look of its bytes: most are, and need no new string.
  private static func isFolded(_ word: inout String) -> Bool {
    word.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        // Behind 0xC2 stands the soft hyphen.
        if (0x41...0x5A).contains(byte) || byte == 0xC2 || byte > 0xC3 { return false }
        if previous == 0xC3, (0x80...0x9E).contains(byte) { return false }
        previous = byte
      }
      return true
    }
  }

  /// The folded form of one word.
  public static func fold(_ word: String) -> String {
    var word = word
    // ASCII and À...Þ by their bytes: the standard library's lowercased() costs more than all other steps together.
    let simple = word.withUTF8 { bytes -> String? in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
        } else if bytes[index] == 0xC3 {
          index += 2
        } else {
          return nil
        }
      }
      return String(unsafeUninitializedCapacity: bytes.count) { output in
        var previous: UInt8 = 0
        for (index, byte) in bytes.enumerated() {
          if (0x41...0x5A).contains(byte) || previous == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97
          {
            output[index] = byte | 0x20
          } else {
            output[index] = byte
          }
          previous = byte
        }
        return bytes.count
      }
    }
    if let simple { return simple }
    let visible = String(
      String.UnicodeScalarView(word.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    // Composed last: j + caron is one letter in lower case and two in upper case.
    return visible.lowercased().precomposedStringWithCanonicalMapping
  }
}
