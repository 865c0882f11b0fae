/// Texts that nobody would write and somebody will send.
public enum RandomText {
  private static let pieces: [String] = [
    "kommune", "kommunene", "Rus", "psykisk helse", "barnevernstjeneste", "kunnskaps-", "-ledelse", "og",
    "ÅSANE",
    "čáhci", "Guovdageaidnu", "ŋ", "Đ", "a\u{030A}", "J\u{030C}", "e\u{0301}\u{0323}", "kompe\u{AD}tanse",
    "👩‍👩‍👧", "🇳🇴", "🏔️", "שלום", "مرحبا", "\u{202E}", "\u{200F}", "漢字", "İ", "ẞ", "ﬁ", "\u{0}", "\u{FEFF}",
    "\u{FFFD}", "\u{10FFFF}", "\u{0301}", "-", "–", "\u{2011}", ":", "/", ".", ",", "24/7", "4A",
    "TEST:Thomson",
    "x", String(repeating: "lang", count: 80), String(repeating: "å", count: 59), "\n", "\r\n", "\t", " ",
    " ",
  ]

  /// Up to `pieceCountMax` words, signs and single scalars, some parted by blanks.
  public static func text(pieceCountMax: Int = 24, using generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...pieceCountMax, using: &generator) {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        text.unicodeScalars.append(scalar(using: &generator))
      } else {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      if Bool.random(using: &generator) { text += " " }
    }
    return text
  }

  private static func scalar(using generator: inout SeededGenerator) -> Unicode.Scalar {
    let range: ClosedRange<UInt32> = Bool.random(using: &generator) ? 0...0x2FF : 0...0x10FFFF
    return Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "\u{FFFD}"
  }
}
