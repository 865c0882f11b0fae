/// A piece of the notice of danger; a telephone number can be called.
struct NoticePart {
  let text: String
  /// The number as a link has it; nil for words.
  let call: String?

  /// Takes a notice apart at its numbers: three digits, or six in two halves, as Norwegian ones for emergencies are.
  static func parts(of notice: String) -> [NoticePart] {
    var parts: [NoticePart] = []
    var rest = notice[...]
    while let number = rest.firstMatch(of: /\b1\d\d(?: \d{3})?\b/) {
      parts.append(NoticePart(text: String(rest[..<number.range.lowerBound]), call: nil))
      parts.append(
        NoticePart(text: String(number.output), call: "tel:" + number.output.filter { $0 != " " }))
      rest = rest[number.range.upperBound...]
    }
    return parts + [NoticePart(text: String(rest), call: nil)]
  }
}
