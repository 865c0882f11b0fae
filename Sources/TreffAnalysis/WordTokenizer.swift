/// Words are runs of letters and digits; all else parts them, `:` and `-` too.
///
/// Splitting at `:` is deliberate: the Unicode word rule keeps `TEST:Demens` together, and headlines lose by it. Combining
/// marks belong to the letter before them, and invisible format characters (soft hyphen, joiners) to the word they
/// stand in, since people paste them along from word processors without knowing.
public struct WordTokenizer: Tokenizer {
  /// A word longer than this, in UTF-8 bytes, is no word: it is dropped, as a run of a thousand letters would only
  /// cost memory in every later step.
  public static let wordByteCountMax = 120

  /// A tokenizer without settings.
  public init() {}

  /// The words of a text, as written.
  public func tokenize(_ text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokens: [Token] = []
      tokens.reserveCapacity(bytes.count / 5 + 1)
      var index = 0
      while index < bytes.count {
        let (kind, length) = classify(bytes, at: index)
        guard kind == .letterOrDigit else {
          index += length
          continue
        }
        let start = index
        var end = index + length
        index = end
        while index < bytes.count {
          let (kind, length) = classify(bytes, at: index)
          if kind == .other { break }
          index += length
          if kind != .format { end = index }
        }
        index = end
        guard end - start <= Self.wordByteCountMax else { continue }
        tokens.append(
          Token(
            term: String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self),
            span: start..<end, position: tokens.count, ellipsis: ellipsis(bytes, start..<end),
            isInCapitals: isInCapitals(bytes[start..<end])))
      }
      return tokens
    }
  }

  private enum Kind { case letterOrDigit, mark, format, other }

  /// What the scalar at an index is, and its length in bytes.
  private func classify(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Kind, Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      return (isLetter || (0x30...0x39).contains(byte) ? .letterOrDigit : .other, 1)
    }
    if byte == 0xC3, index + 1 < bytes.count {  // À...ÿ without × and ÷: nearly all that Norwegian needs
      return (bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7 ? .other : .letterOrDigit, 2)
    }
    var scalar: Unicode.Scalar = "\u{FFFD}"
    var length = 1
    var decoder = UTF8()
    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    if case .scalarValue(let value) = decoder.decode(&iterator) {
      scalar = value
      length = UTF8.width(value)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      return (.letterOrDigit, length)
    case .nonspacingMark, .spacingMark, .enclosingMark: return (.mark, length)
    case .format: return (.format, length)
    default: return (.other, length)
    }
  }

  /// Letters beyond Latin-1 have no say.
  private func isInCapitals(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var capitals = 0
    var previous: UInt8 = 0
    for byte in word {
      if (0x61...0x7A).contains(byte) || previous == 0xC3 && byte >= 0xA0 { return false }
      if (0x41...0x5A).contains(byte) || previous == 0xC3 && byte < 0x9F { capitals += 1 }
      previous = byte
    }
    return capitals >= 2
  }

  private func ellipsis(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>) -> Token.Ellipsis {
    if let after = hyphen(bytes, at: span.upperBound),
      span.upperBound + after >= bytes.count
        || classify(bytes, at: span.upperBound + after).0 != .letterOrDigit
    {
      return .head
    }
    for length in [1, 3] where length <= span.lowerBound {
      let start = span.lowerBound - length
      guard hyphen(bytes, at: start) == length else { continue }
      if start == 0 || bytes[start - 1] <= 0x20 || bytes[start - 1] == 0x28 { return .modifier }
    }
    return .none
  }

  /// The length of a hyphen at an index: `-`, U+2010, U+2011 or an en dash; nil for anything else.
  private func hyphen(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x2D { return 1 }
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return nil }
    return [0x90, 0x91, 0x93].contains(bytes[index + 2]) ? 3 : nil
  }
}
