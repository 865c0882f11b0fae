import Foundation
import GRDB
import Testing
import TreffCatalogue

@testable import TreffStore

@Suite("Opening a database")
struct CatalogueStoreTests {
  private func code(_ body: () throws -> Void) -> StoreError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? StoreError)?.code
    }
  }

  @Test("a missing file is told and not made")
  func missing() throws {
    let file = try TemporaryDatabase()
    #expect(code { _ = try CatalogueStore.openExisting(path: file.path) } == .missing)
    #expect(try file.fileNames == [])
  }

  @Test("names that SQLite has a meaning of its own for are files like any other")
  func memory() throws {
    #expect(code { _ = try CatalogueStore.openExisting(path: ":memory:") } == .missing)
  }

  @Test("a text file is refused by both doors and left as it is")
  func textFile() throws {
    let file = try TemporaryDatabase()
    let text = String(repeating: "id,name\n", count: 500)
    try text.write(toFile: file.path, atomically: true, encoding: .utf8)
    #expect(code { _ = try CatalogueStore.openExisting(path: file.path) } == .foreign)
    #expect(code { _ = try CatalogueStore.open(path: file.path) } == .foreign)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == text)
  }

  @Test("another program's database is refused by both doors and left as it is")
  func otherProgram() throws {
    let file = try TemporaryDatabase()
    try file.execute("CREATE TABLE catalogue_version (version INTEGER)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    #expect(code { _ = try CatalogueStore.openExisting(path: file.path) } == .foreign)
    #expect(code { _ = try CatalogueStore.open(path: file.path) } == .foreign)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == bytes)
  }

  @Test("an empty file may be imported into, but not read")
  func emptyFile() throws {
    let file = try TemporaryDatabase()
    try Data().write(to: URL(fileURLWithPath: file.path))
    #expect(code { _ = try CatalogueStore.openExisting(path: file.path) } == .foreign)
    #expect(code { _ = try CatalogueStore.open(path: file.path) } == nil)
  }

  @Test("a folder, and a file in a folder that is not there, are unavailable")
  func folders() throws {
    let file = try TemporaryDatabase()
    #expect(code { _ = try CatalogueStore.open(path: file.folder.path) } == .unavailable)
    #expect(code { _ = try CatalogueStore.openExisting(path: file.folder.path) } == .unavailable)
    #expect(code { _ = try CatalogueStore.open(path: file.path + "/deeper") } == .unavailable)
  }

  @Test("a later build's database is refused by both doors")
  func newer() throws {
    let file = try TemporaryDatabase()
    _ = try CatalogueStore.open(path: file.path)
    try file.execute("INSERT INTO grdb_migrations VALUES ('99 what comes later')")
    #expect(code { _ = try CatalogueStore.openExisting(path: file.path) } == .newer)
    #expect(code { _ = try CatalogueStore.open(path: file.path) } == .newer)
  }

  @Test("an earlier build's database is not read before it is brought up to date")
  func outdated() throws {
    let file = try TemporaryDatabase()
    _ = try CatalogueStore.open(path: file.path)
    try file.execute("DELETE FROM grdb_migrations")
    #expect(code { _ = try CatalogueStore.openExisting(path: file.path) } == .outdated)
  }

  @Test("a database without a catalogue says so")
  func noCatalogue() throws {
    let file = try TemporaryDatabase()
    _ = try CatalogueStore.open(path: file.path)
    let store = try CatalogueStore.openExisting(path: file.path)
    #expect(try store.versions() == [])
    #expect(code { _ = try store.catalogue() } == .empty)
  }

  @Test("a store opened to read does not write, and leaves nothing beside the file")
  func readOnly() throws {
    let file = try TemporaryDatabase.holdingEmbeddedCatalogue()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    let store = try CatalogueStore.openExisting(path: file.path)
    _ = try store.catalogue()
    let changed = try CatalogueTables.embedded().changing(.sources, row: 0, "publisher", to: "en annen")
    #expect(
      code { _ = try store.importCatalogue(changed, defaultDate: otherDay, importedAt: noon) } == .unavailable
    )
    #expect(try file.fileNames == ["catalogue.sqlite"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == bytes)
  }

  @Test("values of a type we never write are damage, and stop nothing")
  func foreignTypes() throws {
    let file = try TemporaryDatabase.holdingEmbeddedCatalogue()
    try DatabaseQueue(path: file.path).write { database in
      // A table without types in place of ours, as a crafted file may hold.
      for name in ["catalogue_version", "centres"] {
        try database.execute(sql: "CREATE TABLE copy_of_\(name) AS SELECT * FROM \(name)")
      }
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for name in ["centres", "catalogue_version"] {
        try database.execute(sql: "ALTER TABLE \(name) RENAME TO old_\(name)")
        try database.execute(sql: "ALTER TABLE copy_of_\(name) RENAME TO \(name)")
      }
      try database.execute(sql: "UPDATE centres SET line = 'x', name = X'FF00'")
    }
    let store = try CatalogueStore.openExisting(path: file.path)
    #expect(code { _ = try store.catalogue() } == .damaged)
    try DatabaseQueue(path: file.path).write { database in
      try database.execute(sql: "UPDATE catalogue_version SET centre_count = 'abc'")
    }
    #expect(code { _ = try store.versions() } == .damaged)
    #expect(code { _ = try store.catalogue() } == .damaged)
  }

  @Test("an import whose process died half-way is undone by the next reader")
  func hotJournal() throws {
    let file = try TemporaryDatabase.holdingEmbeddedCatalogue()
    let crashed = try TemporaryDatabase()
    // The files are copied while another connection has begun to write them, as a power cut would leave them.
    let writer = try DatabaseQueue(path: file.path)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 4; PRAGMA cache_spill = 4; BEGIN IMMEDIATE")
      try database.execute(sql: "UPDATE offers SET title = 'half an import'")
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: file.path + suffix, toPath: crashed.path + suffix)
      }
      try database.execute(sql: "ROLLBACK")
    }
    var readOnly = Configuration()
    readOnly.readonly = true
    #expect(throws: DatabaseError.self) { try DatabaseQueue(path: crashed.path, configuration: readOnly) }
    let (catalogue, version) = try CatalogueStore.openExisting(path: crashed.path).catalogue()
    #expect(version == 1)
    #expect(try catalogue.fingerprint == Catalogue.embedded().fingerprint)
    #expect(try crashed.fileNames == ["catalogue.sqlite"])
  }

  @Test("two first imports at once both find the tables made", arguments: 0..<5)
  func raceToCreate(_ round: Int) async throws {
    let file = try TemporaryDatabase()
    let path = file.path
    let tables = CatalogueTables.embedded()
    let versions = try await withThrowingTaskGroup(of: UInt64.self) { group in
      for _ in 0..<2 {
        group.addTask {
          try CatalogueStore.open(path: path)
            .importCatalogue(tables, defaultDate: otherDay, importedAt: noon).version.version
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(versions == [1, 1])
    #expect(try CatalogueStore.openExisting(path: path).versions().count == 1)
  }
}
