internal import GRDB
internal import TreffCatalogue

/// One of the catalogue's tables as it lies in the database. Table and column names come from ``TableName`` alone, never
/// from a file. (`Table` alone would be ambiguous here: GRDB has a type of that name.)
struct StoredTable {
  let name: TableName

  init(_ name: TableName) { self.name = name }

  /// Adds a table's records under a version, in their order. Columns that are no part of the catalogue stay behind.
  func insert(_ table: TreffCatalogue.Table, version: UInt64, into database: Database) throws {
    let columns = name.columns.compactMap { table.header.firstIndex(of: $0) }
    let marks = Array(repeating: "?", count: 3 + name.columns.count).joined(separator: ", ")
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO \(quoted(name.rawValue)) (catalogue_version, position, line, \(quotedColumns)) \
        VALUES (\(marks))
        """)
    for (position, row) in table.rows.enumerated() {
      var values: [any DatabaseValueConvertible] = [Int64(version), position, row.line]
      for column in columns { values.append(row.fields[column]) }
      try statement.execute(arguments: StatementArguments(values))
    }
  }

  /// Reads a version's records in their order. What is no text, which only damage can bring, becomes an empty one: the
  /// fingerprint tells.
  func read(_ database: Database, version: UInt64) throws -> TreffCatalogue.Table {
    let columns = name.columns
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT line, \(quotedColumns) FROM \(quoted(name.rawValue)) WHERE catalogue_version = ? ORDER BY position
        """,
      arguments: [Int64(version)])
    var rows: [TreffCatalogue.Table.Row] = []
    while let row = try cursor.next() {
      var fields: [String] = []
      fields.reserveCapacity(columns.count)
      for index in columns.indices { fields.append(String.fromDatabaseValue(row[index + 1]) ?? "") }
      rows.append(TreffCatalogue.Table.Row(line: Int.fromDatabaseValue(row[0]) ?? 0, fields: fields))
    }
    return TreffCatalogue.Table(header: columns, rows: rows)
  }

  /// Reads every table of a version.
  static func readAll(_ database: Database, version: UInt64) throws -> CatalogueTables {
    var tables: [TableName: TreffCatalogue.Table] = [:]
    for name in TableName.allCases {
      let table = try StoredTable(name).read(database, version: version)
      // A table that may be missing never stands empty in a catalogue that passed the checks: without rows it was not
      // there, and must not be there again, or the fingerprint would change.
      if name.isOptional, table.rows.isEmpty { continue }
      tables[name] = table
    }
    return CatalogueTables(tables)
  }

  private var quotedColumns: String { name.columns.map(quoted).joined(separator: ", ") }

  /// `date` and `language` are words of SQL too.
  private func quoted(_ identifier: String) -> String { "\"\(identifier)\"" }
}
