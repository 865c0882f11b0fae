internal import TreffGeography

/// Turns tables into a catalogue, or into every problem that stands in the way.
///
/// Each table's records are read and checked against the ids of the others in one pass; a catalogue comes of it only
/// when no problem was found, so nothing half-right is ever in force.
public struct CatalogueReader {
  let tables: CatalogueTables
  var problems = ProblemCollector()

  private init(_ tables: CatalogueTables) { self.tables = tables }

  /// Reads and checks a catalogue.
  /// - Parameters:
  ///   - tables: the tables as text.
  ///   - defaultDate: the catalogue's date where the tables do not tell it (no `catalogue.csv`).
  /// - Throws: ``CatalogueProblems``, all of them at once.
  public static func read(
    _ tables: CatalogueTables, defaultDate: CatalogueDate
  ) throws(CatalogueProblems) -> Catalogue {
    var reader = CatalogueReader(tables)
    return try reader.read(defaultDate: defaultDate)
  }

  private mutating func read(defaultDate: CatalogueDate) throws(CatalogueProblems) -> Catalogue {
    for problem in tables.problems { problems.add(problem) }
    checkHeaders()
    let known = readIdentifiers()
    let date = readDate() ?? defaultDate
    let sources = readSources()
    let register = readRegister(known: known)
    let concepts = readConcepts(known: known)
    let centres = readCentres(concepts: concepts, known: known)
    checkEndedFamilies(centres, on: date)
    let formerCentres = readFormerCentres(known: known)
    let offers = readOffers(known: known)
    guard problems.problems.isEmpty else {
      throw CatalogueProblems(problems.inOrder(of: tables))
    }
    return Catalogue(
      date: date, fingerprint: fingerprint(on: date), centres: centres, offers: offers, concepts: concepts,
      formerCentres: formerCentres, sources: sources, register: register)
  }

  /// The tables' fingerprint with the date worked in: the date decides what has ended.
  private func fingerprint(on date: CatalogueDate) -> UInt64 {
    var digest = Digest()
    digest.add(String(tables.fingerprint))
    digest.add(date.description)
    return digest.value
  }

  private mutating func checkHeaders() {
    for name in TableName.allCases {
      guard let table = tables.tables[name] else {
        let isTold = tables.problems.contains { $0.file == name.fileName }
        if !name.isOptional, !isTold {
          problems.add(
            CatalogueProblem(
              file: name.fileName, line: 0, found: "no such table", expected: "the table \(name.rawValue)",
              remedy: "put the table beside the others"))
        }
        continue
      }
      for column in name.columns where !table.header.contains(column) {
        problems.add(
          CatalogueProblem(
            file: name.fileName, line: 1, field: column, found: "no such column",
            expected: "the columns \(name.columns.joined(separator: ","))", remedy: "put the column back"))
      }
      if Set(table.header).count < table.header.count {
        problems.add(
          CatalogueProblem(
            file: name.fileName, line: 1, found: "two columns of one name", expected: "each name once",
            remedy: "rename or delete the second"))
      }
    }
  }

  /// Calls `body` with each record of a table.
  mutating func forEachRecord(
    of name: TableName, _ body: (RecordReader, inout ProblemCollector) -> Void
  ) {
    guard let table = tables.tables[name] else { return }
    let columns = Dictionary(table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    for row in table.rows { body(RecordReader(name: name, columns: columns, row: row), &problems) }
  }

  /// The ids of every table; one that stands twice is a problem.
  private mutating func readIdentifiers() -> KnownIdentifiers {
    var ids: [TableName: Set<String>] = [:]
    for name in TableName.allCases {
      guard let column = name.identifierColumn else { continue }
      let found = identifiers(of: name, column: column)
      // Where a table has faults of form, an id may be missing through no fault of those who name it.
      if tables.tables[name] != nil, !problems.problems.contains(where: { $0.file == name.fileName }) {
        ids[name] = found
      }
    }
    return KnownIdentifiers(ids: ids)
  }

  private mutating func identifiers(of name: TableName, column: String) -> Set<String> {
    var firstLine: [String: Int] = [:]
    forEachRecord(of: name) { record, problems in
      let id = record.text(column)
      if let line = firstLine[id] {
        record.problem(
          column, found: "\(quoted(id)) again (first on line \(line))", expected: "each id once",
          remedy: "delete one of the two records or give it an id of its own", &problems)
      } else {
        firstLine[id] = record.row.line
      }
    }
    return Set(firstLine.keys)
  }

  private mutating func readDate() -> CatalogueDate? {
    guard let table = tables.tables[.catalogue] else { return nil }
    // A record that could not be read is told already.
    if table.rows.count != 1, !tables.problems.contains(where: { $0.file == TableName.catalogue.fileName }) {
      problems.add(
        CatalogueProblem(
          file: TableName.catalogue.fileName, line: 0, found: "\(table.rows.count) records", expected: "one",
          remedy: "keep one record: the catalogue's own date, title, licence and attribution"))
    }
    var date: CatalogueDate?
    forEachRecord(of: .catalogue) { record, problems in
      _ = record.required("date", &problems)
      date = record.date("date", &problems)
    }
    return date
  }

  private mutating func readSources() -> [Source] {
    var sources: [Source] = []
    forEachRecord(of: .sources) { record, problems in
      sources.append(
        Source(
          id: record.value("code", "three digits", default: "", &problems) {
            $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? $0 : nil
          },
          title: record.required("title", &problems), publisher: record.required("publisher", &problems),
          year: record.value("year", "a year", default: 0, &problems, RecordReader.year)))
    }
    return sources
  }
}

extension RecordReader {
  /// Checks that each report a `source` field names by number is in the table of sources.
  func source(known: KnownIdentifiers, _ problems: inout ProblemCollector) -> String {
    let text = required("source", &problems)
    // "kilde 003:325-327" or "004:959-961 …": three digits before a colon name a report.
    var digitCount = 0
    var report = 0
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        digitCount += 1
        report = (report * 10 + Int(byte - 0x30)) % 1000
        continue
      }
      if byte == 0x3A, digitCount == 3 {
        let code = String(String(1000 + report).dropFirst())
        if known.lacks(code, in: .sources) {
          problem(
            "source", found: "report \(code)", expected: "a report that sources.csv lists",
            remedy: "add the report there or correct the number", &problems)
        }
      }
      digitCount = 0
      report = 0
    }
    return text
  }
}
