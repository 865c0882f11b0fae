import TreffGeography

/// Reads the typed fields of one record and notes what is wrong with them. A faulty field yields a harmless value:
/// with a problem noted no catalogue comes of it.
struct RecordReader {
  let name: TableName
  let columns: [String: Int]
  let row: Table.Row

  func text(_ column: String) -> String {
    guard let index = columns[column] else { return "" }
    return row.fields[index]
  }

  func optional(_ column: String) -> String? {
    let value = text(column)
    return value.isEmpty ? nil : value
  }

  func required(_ column: String, _ problems: inout ProblemCollector) -> String {
    let value = text(column)
    if value.utf8.allSatisfy({ $0 == 0x20 }) {
      problem(column, found: "nothing", expected: "a text", remedy: "fill in the field", &problems)
    }
    return value
  }

  func identifier(_ column: String, _ problems: inout ProblemCollector) -> String {
    let value = required(column, &problems)
    // Words may be parted by one blank each: "hos kommunen" is an id.
    let allowed = value.utf8.split(separator: 0x20, omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
    if !allowed {
      problem(
        column, found: quoted(value),
        expected: "an id of lower-case letters a-z, digits and hyphens, words parted by one blank",
        remedy: "write the id anew; ids are never translated", &problems)
    }
    return value
  }

  /// The items of a list parted by semicolons.
  func list(_ column: String, _ problems: inout ProblemCollector) -> [String] {
    let value = text(column)
    guard !value.isEmpty else { return [] }
    let items = Self.items(of: value)
    if items.contains(where: \.isEmpty) {
      problem(
        column, found: "an empty item", expected: "items parted by one semicolon each",
        remedy: "delete the extra semicolon", &problems)
    }
    var seen: Set<String> = []
    for item in items where !seen.insert(item).inserted {
      problem(
        column, found: "\(quoted(item)) twice", expected: "each item once",
        remedy: "delete the second",
        &problems)
    }
    return items.filter { !$0.isEmpty }
  }

  /// Parts a list at its semicolons and trims blanks: over bytes, since every start of the command reads some thousand.
  private static func items(of list: String) -> [String] {
    var list = list
    return list.withUTF8 { bytes in
      var items: [String] = []
      var start = 0
      while start <= bytes.count {
        var end = bytes[start...].firstIndex(of: 0x3B) ?? bytes.count
        let next = end + 1
        while start < end, bytes[start] == 0x20 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 { end -= 1 }
        items.append(String(decoding: bytes[start..<end], as: UTF8.self))
        start = next
      }
      return items
    }
  }

  /// nil, and a problem, when `parse` refuses what stands there.
  func parsed<Value>(
    _ column: String, _ expected: String, _ problems: inout ProblemCollector, _ parse: (String) -> Value?
  ) -> Value? {
    let text = text(column)
    if let value = parse(text) { return value }
    problem(column, found: quoted(text), expected: expected, remedy: "correct the field", &problems)
    return nil
  }

  func value<Value>(
    _ column: String, _ expected: String, default fallback: Value, _ problems: inout ProblemCollector,
    _ parse: (String) -> Value?
  ) -> Value {
    parsed(column, expected, &problems, parse) ?? fallback
  }

  /// nil for an empty field; a problem when `parse` refuses what stands there.
  func optionalValue<Value>(
    _ column: String, _ expected: String, _ problems: inout ProblemCollector, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = optional(column) else { return nil }
    if let value = parse(text) { return value }
    problem(column, found: quoted(text), expected: expected, remedy: "correct or empty the field", &problems)
    return nil
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ column: String, default fallback: Value, _ problems: inout ProblemCollector
  ) -> Value where Value.RawValue == String {
    let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return value(column, "one of \(allowed)", default: fallback, &problems) { Value(rawValue: $0) }
  }

  /// A year of four digits; nil for anything else.
  static func year(_ text: String) -> Int? {
    text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  func date(_ column: String, _ problems: inout ProblemCollector) -> CatalogueDate? {
    optionalValue(column, "a date as 2026-11-01", &problems) { CatalogueDate($0) }
  }

  func validity(_ problems: inout ProblemCollector) -> Validity {
    let validity = Validity(from: date("valid_from", &problems), to: date("valid_to", &problems))
    if let from = validity.from, let to = validity.to, to < from {
      problem(
        "valid_to", found: "\(to), before valid_from \(from)", expected: "a day from then on",
        remedy: "correct one of the two dates", &problems)
    }
    return validity
  }

  /// Notes a problem of one field; silent where the whole column is missing, which the header has told already.
  func problem(
    _ column: String, found: String, expected: String, remedy: String, _ problems: inout ProblemCollector
  ) {
    guard columns[column] != nil else { return }
    problems.add(
      CatalogueProblem(
        file: name.fileName, line: row.line, field: column, found: found, expected: expected, remedy: remedy))
  }
}

/// A text from a table in quotes, cut short and on one line.
func quoted(_ text: String) -> String {
  let line = String(text.map { $0.isNewline ? "⏎" : $0 })
  return "\"" + (line.count > 60 ? line.prefix(60) + "…" : line) + "\""
}
