internal import Foundation
internal import GRDB

/// A database of catalogue versions. The newest is in force; earlier ones are kept.
///
/// One `DatabaseQueue` on SQLite's rollback journal, on purpose neither `DatabasePool` nor write-ahead log. An import is
/// rare and a read is the whole catalogue once, in milliseconds, so there are no long reads for a pool to protect. With
/// a write-ahead log every reader must be able to write beside the file; with a rollback journal the database is one
/// file that opens on a read-only disk and for a user who may only read it. The price: an import's last step, the commit,
/// waits until nobody reads, and whoever comes meanwhile waits for it. ``lockTimeout`` bounds both.
public struct CatalogueStore: Sendable {
  /// How long to wait for another process's lock, in seconds. A commit holds its lock for milliseconds and a read for
  /// little more; ten seconds bear a slow disk and still end.
  static let lockTimeout: Double = 10

  let database: DatabaseQueue
  let path: String

  private init(database: DatabaseQueue, path: String) {
    self.database = database
    self.path = path
  }

  /// Opens a database to import into. Makes the file where there is none and brings older tables up to date.
  /// - Parameter path: the file; its folder must exist.
  /// - Throws: ``StoreError``: `foreign` for a file of something else, which is left as it is; `newer`; `damaged`;
  ///   `unavailable`.
  public static func open(path: String) throws(StoreError) -> CatalogueStore {
    try tellingErrors(path: path) {
      _ = try isThere(path)
      let database = try DatabaseQueue(path: absolute(path), configuration: writing)
      let isBlankOrOurs = try database.read {
        try StoreSchema.isBlank($0) || StoreSchema.isOurs($0)
      }
      guard isBlankOrOurs else { throw StoreError.foreign(path: path) }
      try refuseNewer(database, path: path)
      do {
        try StoreSchema.migrator.migrate(database)
      } catch {
        // Two first imports at once: one makes the tables, the other finds them made.
        guard try database.read(StoreSchema.migrator.hasCompletedMigrations) else { throw error }
      }
      return CatalogueStore(database: database, path: path)
    }
  }

  /// Opens a database to read from. Never makes or changes a file, but for undoing an import that died half-way.
  /// - Parameter path: the file.
  /// - Throws: ``StoreError``: `missing`, `foreign`, `outdated`, `newer`, `damaged` or `unavailable`.
  public static func openExisting(path: String) throws(StoreError) -> CatalogueStore {
    try tellingErrors(path: path) {
      guard try isThere(path) else { throw StoreError.missing(path: path) }
      let database = try openForReading(path: absolute(path))
      guard try database.read(StoreSchema.isOurs) else { throw StoreError.foreign(path: path) }
      try refuseNewer(database, path: path)
      guard try database.read(StoreSchema.migrator.hasCompletedMigrations) else {
        throw StoreError(
          .outdated, path: path, message: "an earlier build made it",
          remedy: "run `treffsikker catalogue import` once with this build; what was imported is kept")
      }
      return CatalogueStore(database: database, path: path)
    }
  }

  /// Runs `body` and tells whatever it throws as a ``StoreError``.
  static func tellingErrors<Value>(
    path: String, _ body: () throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try body()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  // MARK: Opening

  /// SQLite gives names as `:memory:` and the empty one a meaning of their own; an absolute path is always a file.
  private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }

  /// Whether there is a file; a folder is refused here, where it can be told in plain words.
  private static func isThere(_ path: String) throws -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder) else { return false }
    guard !isFolder.boolValue else {
      throw StoreError(.unavailable, path: path, message: "it is a folder", remedy: "name a file")
    }
    return true
  }

  private static func openForReading(path: String) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: reading)
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      // A process died in the middle of an import and left its journal. Only a connection that may write can undo what
      // it began; opening one does, and the version before it is in force as if nothing had happened.
      try DatabaseQueue(path: path, configuration: writing).close()
      return try DatabaseQueue(path: path, configuration: reading)
    }
  }

  private static func refuseNewer(_ database: DatabaseQueue, path: String) throws {
    guard try database.read(StoreSchema.migrator.hasBeenSuperseded) else { return }
    throw StoreError(
      .newer, path: path, message: "a later build made it", remedy: "use that build or a later one")
  }

  private static var reading: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(lockTimeout)
    return configuration
  }

  private static var writing: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(lockTimeout)
    configuration.prepareDatabase { database in
      // A version that was reported as imported survives a power cut: the journal's end reaches the disk as well.
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
      // Pages of an unfinished import stay in memory, so that readers are kept out for its commit alone.
      try database.execute(sql: "PRAGMA cache_spill = OFF")
    }
    return configuration
  }
}
