public import Foundation
internal import GRDB
public import TreffCatalogue

extension CatalogueStore {
  /// Puts a catalogue in force as a new version, in one transaction; whatever fails, the version before stays in force.
  ///
  /// A catalogue whose fingerprint is that of the version in force makes no new version: an import that is run every
  /// night, or twice by mistake, should not look like a change. A different date is a change, for it decides what has
  /// ended; tables without one are therefore another catalogue on another day.
  /// - Parameters:
  ///   - tables: the catalogue's tables; they are checked before anything is written.
  ///   - defaultDate: the catalogue's date where the tables do not tell it. It is recorded and never moves.
  ///   - importedAt: the time to record, kept to the second.
  /// - Throws: `CatalogueProblems`, all of them, when the tables are at fault; ``StoreError`` when writing fails or the
  ///   store was opened to read only.
  public func importCatalogue(
    _ tables: CatalogueTables, defaultDate: CatalogueDate, importedAt: Date
  ) throws -> CatalogueImport {
    let catalogue = try CatalogueReader.read(tables, defaultDate: defaultDate)
    return try Self.tellingErrors(path: path) {
      try database.write { database in
        if let current = try inForce(database), current.fingerprint == catalogue.fingerprint,
          try StoredTable.readAll(database, version: current.version).fingerprint == tables.fingerprint
        {
          return .unchanged(current)
        }
        return .imported(try add(catalogue, tables, importedAt: importedAt, to: database))
      }
    }
  }

  private func add(
    _ catalogue: Catalogue, _ tables: CatalogueTables, importedAt: Date, to database: Database
  ) throws -> CatalogueVersion {
    try CatalogueVersion.insert(
      catalogue, counts: CatalogueCounts(tables), importedAt: importedAt, into: database)
    guard let version = try inForce(database) else {
      throw StoreError.damaged(path: path, "the version just written is not there")
    }
    for name in TableName.allCases {
      guard let table = tables.tables[name] else { continue }
      try StoredTable(name).insert(table, version: version.version, into: database)
    }
    // What was written is read again before the commit: a catalogue that would not come back as it is never counts.
    guard try StoredTable.readAll(database, version: version.version).fingerprint == tables.fingerprint else {
      throw StoreError.damaged(path: path, "the tables do not read back as they were written")
    }
    return version
  }
}
