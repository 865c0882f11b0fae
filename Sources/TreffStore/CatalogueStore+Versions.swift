internal import GRDB
public import TreffCatalogue

extension CatalogueStore {
  /// Every version, oldest first; the last one is in force.
  /// - Throws: ``StoreError``: `damaged` or `unavailable`.
  public func versions() throws(StoreError) -> [CatalogueVersion] {
    try Self.tellingErrors(path: path) {
      try database.read { try records($0, "ORDER BY version") }
    }
  }

  /// Reads a catalogue back through the same checks that every catalogue passes.
  /// - Parameter version: a version's number; nil for the one in force.
  /// - Returns: the catalogue, equal to the one that was imported, and its version.
  /// - Throws: ``StoreError``: `empty`, `unknownVersion`, `damaged` where the catalogue is no longer the one that was
  ///   imported, or `unavailable`.
  public func catalogue(
    version: UInt64? = nil
  ) throws(StoreError) -> (catalogue: Catalogue, version: UInt64) {
    // One transaction reads the version and its rows; checking them needs no lock any more.
    let (record, tables) = try Self.tellingErrors(path: path) {
      try database.read { database -> (CatalogueVersion, CatalogueTables) in
        let record = try self.record(version, database)
        return (record, try StoredTable.readAll(database, version: record.version))
      }
    }
    let catalogue: Catalogue
    do throws(CatalogueProblems) {
      catalogue = try CatalogueReader.read(tables, defaultDate: record.date)
    } catch {
      throw .damaged(
        path: path,
        "version \(record.version) no longer passes the checks (\(error.problems.count) problems, the first: "
          + "\(error.problems.first?.description ?? ""))",
        cause: error)
    }
    guard catalogue.fingerprint == record.fingerprint else {
      throw .damaged(path: path, "version \(record.version) is not the catalogue that was imported")
    }
    return (catalogue, record.version)
  }

  /// The newest version; nil before the first import.
  func inForce(_ database: Database) throws -> CatalogueVersion? {
    try records(database, "ORDER BY version DESC LIMIT 1").first
  }

  private func record(_ version: UInt64?, _ database: Database) throws -> CatalogueVersion {
    guard let current = try inForce(database) else {
      throw StoreError(
        .empty, path: path, message: "no catalogue has been imported yet",
        remedy: "import one with `treffsikker catalogue import`")
    }
    guard let version, version != current.version else { return current }
    let found = try Int64(exactly: version).flatMap { try records(database, "WHERE version = ?", [$0]).first }
    guard let found else {
      throw StoreError(
        .unknownVersion, path: path,
        message: "there is no version \(version); \(current.version) is in force",
        remedy: "choose one that `treffsikker catalogue versions` lists")
    }
    return found
  }

  private func records(
    _ database: Database, _ condition: String, _ arguments: StatementArguments = []
  ) throws -> [CatalogueVersion] {
    try Row.fetchAll(database, sql: "\(CatalogueVersion.selection) \(condition)", arguments: arguments).map {
      guard let version = CatalogueVersion($0) else {
        throw StoreError.damaged(path: path, "the list of versions holds what was never written there")
      }
      return version
    }
  }
}
