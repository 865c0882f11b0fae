/// Finds Norwegian national identity numbers in a text, so that they can be masked before anything else reads it.
///
/// Eleven digits `ddmmyy iii k1 k2`: birth numbers, D-numbers (day + 40), H-numbers (month + 40), synthetic ones
/// (month + 80, and the + 20, + 60 and + 65 series of other test registers), and their combinations. Check digits by
/// Skatteetaten's rules, that of 2032 too, where the first one may leave a remainder of 0 to 3. Eleven digits that look
/// like a date and five more are masked even when the check digits are wrong: a slip of the pen is still a person.
public struct NationalIdentityNumber: Hashable, Sendable {
  /// Where it stands: UTF-8 offsets in the text.
  public let span: Range<Int>
  /// Whether the check digits are right by the rules in force or by those of 2032.
  let isValid: Bool

  /// The numbers in a text, in its order. Numbers inside longer runs of letters and digits are not identity numbers.
  public static func find(in text: String) -> [NationalIdentityNumber] {
    let scalars = Array(text.unicodeScalars)
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)

    var found: [NationalIdentityNumber] = []
    var index = 0
    while index < scalars.count {
      guard digit(scalars[index]) != nil, index == 0 || digit(scalars[index - 1]) == nil else {
        index += 1
        continue
      }
      if let (end, isValid) = number(at: index, in: scalars) {
        found.append(NationalIdentityNumber(span: offsets[index]..<offsets[end], isValid: isValid))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The text with each number replaced by eleven asterisks.
  public static func mask(_ text: String) -> (text: String, count: Int) {
    // Most needs hold no eleven digits; counting bytes is cheaper than reading them.
    guard text.utf8.count(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) >= digitCount else {
      return (text, 0)
    }
    let numbers = find(in: text)
    guard !numbers.isEmpty else { return (text, 0) }
    var masked: [UInt8] = []
    let bytes = Array(text.utf8)
    var start = 0
    for number in numbers {
      masked += bytes[start..<number.span.lowerBound]
      masked += [UInt8](repeating: 0x2A, count: digitCount)
      start = number.span.upperBound
    }
    masked += bytes[start...]
    return (String(decoding: masked, as: UTF8.self), numbers.count)
  }

  private static let digitCount = 11
  /// "130972 (48022" and "130972 - 48022" have two and three in a row.
  private static let separatorCountMax = 4

  /// The end of the number that begins at an index, and whether its check digits are right.
  private static func number(at start: Int, in scalars: [Unicode.Scalar]) -> (end: Int, isValid: Bool)? {
    guard start == 0 || !isLetter(scalars[start - 1]) || hasLabel(before: start, in: scalars) else {
      return nil
    }
    if let run = digits(at: start, count: digitCount, in: scalars), isDate(run.digits) {
      let isValid = hasValidCheckDigits(run.digits)
      // Digits parted in other ways are only taken for a number when the check digits say so.
      if isValid || run.gaps.isEmpty || run.gaps == [6] { return (run.end, isValid) }
    }
    // "13.09.1972 48022": the year is written out.
    guard let run = digits(at: start, count: digitCount + 2, in: scalars),
      [[1, 9], [2, 0]].contains(Array(run.digits[4..<6]))
    else { return nil }
    let digits = Array(run.digits[..<4] + run.digits[6...])
    let isValid = hasValidCheckDigits(digits)
    return isDate(digits) && (isValid || run.gaps == [2, 4, 8]) ? (run.end, isValid) : nil
  }

  /// So many digits from an index on, with how many stood before each gap between them; nil where there are fewer, or more
  /// than that in a row, or a letter follows.
  private static func digits(
    at start: Int, count: Int, in scalars: [Unicode.Scalar]
  ) -> (digits: [Int], gaps: [Int], end: Int)? {
    var digits: [Int] = []
    var gaps: [Int] = []
    var index = start
    while index < scalars.count, digits.count < count {
      if let value = digit(scalars[index]) {
        digits.append(value)
        index += 1
        continue
      }
      let separators = scalars[index...].prefix(separatorCountMax + 1).prefix(while: isSeparator).count
      guard (1...separatorCountMax).contains(separators), index + separators < scalars.count,
        digit(scalars[index + separators]) != nil
      else { return nil }
      gaps.append(digits.count)
      index += separators
    }
    guard digits.count == count, index == scalars.count || digit(scalars[index]) == nil,
      index == scalars.count || !isLetter(scalars[index])
    else { return nil }
    return (digits, gaps, index)
  }

  /// Whether the first six digits are a day and a month in any of the series.
  private static func isDate(_ digits: [Int]) -> Bool {
    let day = digits[0] * 10 + digits[1]
    let month = digits[2] * 10 + digits[3]
    let isDay = (1...31).contains(day) || (41...71).contains(day)
    return isDay && [0, 20, 40, 60, 65, 80].contains { (1...12).contains(month - $0) }
  }

  private static func hasValidCheckDigits(_ digits: [Int]) -> Bool {
    let first = zip([3, 7, 6, 1, 8, 9, 4, 5, 2, 1], digits).reduce(0) { $0 + $1.0 * $1.1 }
    let second = zip([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], digits).reduce(0) { $0 + $1.0 * $1.1 }
    return first % 11 <= 3 && second % 11 == 0
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if (0x30...0x39).contains(scalar.value) { return Int(scalar.value - 0x30) }
    guard scalar.value >= 0x80, scalar.properties.generalCategory == .decimalNumber else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// Whether the letters right before a number only say what it is, as in "fnr13097248022".
  private static func hasLabel(before start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let letters = scalars[..<start].reversed().prefix(while: isLetter).reversed()
    let word = String(String.UnicodeScalarView(letters)).lowercased()
    return word.hasSuffix("nr") || word.hasSuffix("nummer")
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  /// What people and word processors put between the parts: blanks and line breaks, hyphens, dashes and minus signs,
  /// dots, commas, colons, slashes, brackets, low lines, and invisible format characters.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation, .connectorPunctuation,
      .openPunctuation, .closePunctuation, .format:
      true
    default: ".,:;/\t\n\r\u{2212}".unicodeScalars.contains(scalar)
    }
  }
}
