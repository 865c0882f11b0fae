public import Foundation

/// A catalogue's tables as text, before anything in them is believed. Files, the database and the embedded catalogue
/// all become one of these, so that one reader checks them all.
public struct CatalogueTables: Sendable {
  /// The tables at hand, without the records that could not be read.
  public let tables: [TableName: Table]
  /// What is wrong with the files' form: ``CatalogueReader`` tells it together with what is wrong in the fields.
  public let problems: [CatalogueProblem]

  /// Takes sound tables as they are.
  public init(_ tables: [TableName: Table]) {
    self.tables = tables
    problems = []
  }

  /// Reads the tables of a folder. Where it has no tables of labels, outside topics or example needs, those that are
  /// built into the program stand in: they are about language, and as true of other catalogues with the same concepts
  /// and offers.
  public init(folder: URL) {
    let read = CatalogueTables { name in
      let url = folder.appendingPathComponent(name.fileName)
      guard FileManager.default.fileExists(atPath: url.path) else { return .missing }
      guard let data = try? Data(contentsOf: url, options: .mappedIfSafe) else { return .unreadable }
      return .bytes(data)
    }
    self.init(read.withBuiltInWords(), problems: read.problems)
  }

  private init(_ tables: [TableName: Table], problems: [CatalogueProblem]) {
    self.tables = tables
    self.problems = problems
  }

  private func withBuiltInWords() -> [TableName: Table] {
    func isMissing(_ name: TableName) -> Bool {
      self.tables[name] == nil && !problems.contains { $0.file == name.fileName }
    }
    guard isMissing(.outside) || isMissing(.labels) || isMissing(.examples) else { return tables }
    var tables = tables
    let builtIn = CatalogueTables.embedded().tables
    if isMissing(.outside) { tables[.outside] = builtIn[.outside] }
    if isMissing(.labels), let labels = builtIn[.labels] {
      let known = ConceptID.Scheme.allCases.flatMap { scheme in
        tables[scheme.table]?.identifiers.map { "\(scheme.rawValue):\($0)" } ?? []
      }
      tables[.labels] = labels.about(Set(known))
    }
    if isMissing(.examples), let examples = builtIn[.examples] {
      tables[.examples] = examples.about(Set(tables[.offers]?.identifiers ?? []))
    }
    return tables
  }

  /// A table's file, or why there is none.
  enum File {
    case bytes(Data)
    case missing
    case unreadable
  }

  /// Reads tables from bytes.
  init(_ file: (TableName) -> File) {
    var tables: [TableName: Table] = [:]
    var problems: [CatalogueProblem] = []
    for name in TableName.allCases {
      switch file(name) {
      case .bytes(let data):
        var decoder = CSVDecoder(file: name.fileName)
        tables[name] = data.withUnsafeBytes { decoder.decode($0) }
        problems += decoder.problems
      case .missing where name.isOptional: break
      case .missing:
        problems.append(
          CatalogueProblem(
            file: name.fileName, line: 0, found: "no such file", expected: "the table \(name.rawValue)",
            remedy: "put the file beside the others"))
      case .unreadable:
        problems.append(
          CatalogueProblem(
            file: name.fileName, line: 0, found: "a file that cannot be read",
            expected: "the table \(name.rawValue)",
            remedy: "give yourself the right to read it"))
      }
    }
    self.tables = tables
    self.problems = problems
  }

  /// A number that changes when any field of any known column changes. Line numbers do not count.
  ///
  /// Each field's length and bytes go in, eight bytes a step; see ``Digest``.
  public var fingerprint: UInt64 {
    var digest = Digest()
    for name in TableName.allCases {
      guard let table = tables[name] else { continue }
      digest.add(name.rawValue)
      let columns = name.columns.compactMap { table.header.firstIndex(of: $0) }
      for row in table.rows {
        for column in columns { digest.add(row.fields[column]) }
      }
    }
    return digest.value
  }
}

extension Table {
  /// The fields of the column `id`, where there is one.
  fileprivate var identifiers: [String] {
    header.firstIndex(of: "id").map { column in rows.map { $0.fields[column] } } ?? []
  }

  /// The records whose first field is one of those.
  fileprivate func about(_ known: Set<String>) -> Table {
    Table(header: header, rows: rows.filter { known.contains($0.fields[0]) })
  }
}
