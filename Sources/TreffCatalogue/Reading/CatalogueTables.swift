public import Foundation

/// A catalogue's tables as text, before anything in them is believed. Files, the database and the embedded catalogue
/// all become one of these, so that one reader checks them all.
public struct CatalogueTables: Sendable {
  /// The tables at hand.
  public let tables: [TableName: Table]

  /// Takes the tables as they are.
  public init(_ tables: [TableName: Table]) { self.tables = tables }

  /// Reads the tables of a folder.
  /// - Throws: ``CatalogueProblems`` with every missing, unreadable or malformed file.
  public init(folder: URL) throws(CatalogueProblems) {
    try self.init { name in
      try? Data(contentsOf: folder.appendingPathComponent(name.fileName), options: .mappedIfSafe)
    }
  }

  /// Reads tables from bytes.
  /// - Parameter bytes: gives a table's file, nil where there is none.
  init(_ bytes: (TableName) -> Data?) throws(CatalogueProblems) {
    var tables: [TableName: Table] = [:]
    var problems: [CatalogueProblem] = []
    for name in TableName.allCases {
      guard let data = bytes(name) else {
        if !name.isOptional {
          problems.append(
            CatalogueProblem(
              file: name.fileName, line: 0, found: "no such file", expected: "the table \(name.rawValue)",
              remedy: "put the file beside the others"))
        }
        continue
      }
      var decoder = CSVDecoder(file: name.fileName)
      let table = data.withUnsafeBytes { decoder.decode($0) }
      problems += decoder.problems
      if let table { tables[name] = table }
    }
    guard problems.isEmpty else { throw CatalogueProblems(problems) }
    self.tables = tables
  }

  /// A number that changes when any field of any known column changes (FNV-1a, 64 bits). Line numbers do not count.
  public var fingerprint: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for name in TableName.allCases {
      guard let table = tables[name] else { continue }
      name.rawValue.utf8.forEach(add)
      let columns = name.columns.compactMap { table.header.firstIndex(of: $0) }
      for row in table.rows {
        add(0x1E)
        for column in columns {
          row.fields[column].utf8.forEach(add)
          add(0x1F)
        }
      }
    }
    return hash
  }
}
