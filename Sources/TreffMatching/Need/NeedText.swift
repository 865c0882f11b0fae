/// A need in somebody's own words, fit to be read: not empty, not too long, identity numbers masked.
///
/// Everything that analyses, echoes or stores a need takes this type, so nothing can see the text before the mask.
public struct NeedText: Hashable, Sendable {
  /// The longest need, in UTF-8 bytes: some three pages, far above any letter that was ever sent in.
  public static let byteCountMax = 8_000

  /// The text, masked.
  public let text: String
  /// How many identity numbers were masked.
  public let maskedCount: Int

  /// - Throws: ``MatchingError`` for an empty or over-long text, or one that holds NUL.
  public init(_ text: String) throws(MatchingError) {
    // Doors refuse NUL before they know what a text is for; a text with both faults gets the same answer everywhere.
    guard !text.utf8.contains(0) else { throw .textHasNUL }
    guard text.utf8.count <= Self.byteCountMax else { throw .needTooLong(byteCount: text.utf8.count) }
    guard !text.unicodeScalars.allSatisfy(Self.isBlank) else { throw .needEmpty }
    (self.text, maskedCount) = NationalIdentityNumber.mask(text)
  }

  /// Whether a scalar shows nothing: blanks, controls, fillers, and what only changes what stands beside it.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .format || properties.generalCategory == .control
  }

  /// The words at UTF-8 offsets, on one line: line breaks and control characters become one blank.
  func words(at span: Range<Int>) -> String {
    let bytes = text.utf8
    guard let start = bytes.index(bytes.startIndex, offsetBy: span.lowerBound, limitedBy: bytes.endIndex),
      let end = bytes.index(bytes.startIndex, offsetBy: span.upperBound, limitedBy: bytes.endIndex)
    else { return "" }
    // One word of plain letters, as most are.
    if bytes[start..<end].allSatisfy({ $0 > 0x20 && $0 < 0xE1 && $0 != 0x7F && $0 != 0xC2 }) {
      return String(text[start..<end])
    }
    return text[start..<end].unicodeScalars.split {
      $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F
    }
    .map { String($0) }.joined(separator: " ")
  }
}
