internal import TreffAnalysis

/// The words of a need with what stands around them: where sentences begin, what has a capital, what is parted by a
/// comma.
struct NeedWords {
  /// Folded, none left out.
  let tokens: [Token]
  private let bytes: [UInt8]

  init(_ need: NeedText) {
    tokens = FoldFilter().filter(WordTokenizer().tokenize(need.text))
    bytes = Array(need.text.utf8)
  }

  /// The folded word, or nothing beyond the text's ends.
  func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].term : "" }

  /// The folded words of a range.
  func terms(_ range: Range<Int>) -> [String] { tokens[range].map(\.term) }

  /// From the first byte of a range's words to the last.
  func span(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].span.lowerBound..<tokens[range.upperBound - 1].span.upperBound
  }

  /// Whether the word begins with a capital and is not written in capitals throughout, which says nothing.
  func isCapitalised(_ index: Int) -> Bool { beginsWithCapital(index) && !isShouted(index) }

  /// Whether the first letter is a capital.
  func beginsWithCapital(_ index: Int) -> Bool {
    let start = tokens[index].span.lowerBound
    switch bytes[start] {
    case 0x41...0x5A: return true
    case 0xC3: return (0x80...0x9E).contains(bytes[start + 1])
    case 0xC4...0xC5: return isCapital(bytes[start], bytes[start + 1])
    default: return false
    }
  }

  /// Whether two bytes are a capital among U+0100 to U+017F, where the Sámi letters are: those of even numbers, but for
  /// Ĺ to Ň and Ź to Ž, which are odd.
  private func isCapital(_ first: UInt8, _ second: UInt8) -> Bool {
    let scalar = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
    let isOdd = (0x139...0x148).contains(scalar) || (0x179...0x17E).contains(scalar)
    return scalar & 1 == (isOdd ? 1 : 0)
  }

  /// Whether no letter is a small one.
  func isShouted(_ index: Int) -> Bool {
    let word = bytes[tokens[index].span]
    guard word.count(where: { $0 & 0xC0 != 0x80 }) > 1 else { return false }
    return !zip(word, word.dropFirst()).contains { first, second in
      (0x61...0x7A).contains(second) || first == 0xC3 && second > 0x9E
        || (0xC4...0xC5).contains(first) && !isCapital(first, second)
    }
  }

  /// Whether nothing of the sentence stands before the word. A colon does not end one: "Kommune: Vadsø".
  func startsSentence(_ index: Int) -> Bool {
    index == 0 || gap(before: index).contains { [0x2E, 0x21, 0x3F, 0x3B, 0x0A, 0x0D].contains($0) }
  }

  /// Whether a comma or a sentence's end stands before the word.
  func startsClause(_ index: Int) -> Bool {
    startsSentence(index) || gap(before: index).contains(0x2C)
  }

  /// What stands between a word and the one before it.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    bytes[tokens[index - 1].span.upperBound..<tokens[index].span.lowerBound]
  }

  /// Whether only blanks part a word from the one before it.
  func isJoined(_ index: Int) -> Bool { index > 0 && gap(before: index).allSatisfy { $0 == 0x20 } }

  /// Whether a hyphen holds the word and the next one together: "Tromsø-modellen".
  func isHyphenated(after index: Int) -> Bool {
    index + 1 < tokens.count && gap(before: index + 1).elementsEqual([0x2D])
  }

  /// Words further back than this say nothing of a word, and a text without a full stop is no sentence.
  private static let sentenceWordsMax = 64

  /// The first word of a word's sentence.
  func sentenceStart(of index: Int) -> Int {
    var start = index
    while start > 0, index - start < Self.sentenceWordsMax, !startsSentence(start) { start -= 1 }
    return start
  }
}
