import Foundation
import GRDB
import Testing
import TreffCatalogue

@testable import TreffStore

@Suite("Importing a catalogue")
struct CatalogueStoreImportTests {
  let file = try! TemporaryDatabase.holdingEmbeddedCatalogue()
  let tables = CatalogueTables.embedded()

  private func importing(
    _ tables: CatalogueTables, on date: CatalogueDate = otherDay, at time: Date = noon
  ) throws -> CatalogueImport {
    try CatalogueStore.open(path: file.path)
      .importCatalogue(tables, defaultDate: date, importedAt: time)
  }

  private func versionInForce() throws -> UInt64 {
    try CatalogueStore.openExisting(path: file.path).catalogue().version
  }

  @Test("the first import is version 1, with its date, time, fingerprint and counts")
  func first() throws {
    let empty = try TemporaryDatabase()
    let outcome = try CatalogueStore.open(path: empty.path)
      .importCatalogue(tables, defaultDate: otherDay, importedAt: noon)
    let version = outcome.version
    #expect(outcome == .imported(version))
    #expect(version.version == 1)
    #expect(version.importedAt == noon)
    #expect(version.date == CatalogueDate("2026-11-01"))
    #expect(try version.fingerprint == Catalogue.embedded().fingerprint)
    #expect(version.counts == CatalogueCounts(tables))
    #expect(
      version.counts.description
        == "96 centres, 498 offers, 258 concepts, 63 former centres, 357 municipalities")
  }

  @Test("the catalogue in force makes no new version")
  func unchanged() throws {
    let outcome = try importing(tables, at: noon + 3600)
    #expect(outcome == .unchanged(outcome.version))
    #expect(outcome.version.importedAt == noon)
    #expect(try CatalogueStore.openExisting(path: file.path).versions() == [outcome.version])
  }

  @Test("a change makes a new version, and going back makes a third")
  func changed() throws {
    let changed = try tables.changing(.offers, row: 7, "duration", to: "to dager")
    #expect(try importing(changed).version.version == 2)
    #expect(try importing(tables).version.version == 3)
    let store = try CatalogueStore.openExisting(path: file.path)
    #expect(try store.versions().map(\.version) == [1, 2, 3])
    #expect(try store.catalogue(version: 2).catalogue.offers[7].duration == "to dager")
  }

  @Test("tables without a date are another catalogue on another day")
  func dateMatters() throws {
    let undated = tables.without(.catalogue)
    #expect(try importing(undated, on: otherDay).version.version == 2)
    #expect(try importing(undated, on: otherDay).version.version == 2)
    let nextDay = try #require(CatalogueDate(year: 2027, month: 1, day: 3))
    #expect(try importing(undated, on: nextDay).version.version == 3)
  }

  @Test("a catalogue with problems changes nothing and tells every problem")
  func invalid() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    let broken = try tables.changing(.offers, row: 0, "price", to: "dyrt")
      .changing(.centres, row: 1, "level", to: "lokal")
    do {
      _ = try importing(broken)
      Issue.record("the catalogue was imported")
    } catch let problems as CatalogueProblems {
      #expect(problems.problems.contains { $0.file == "offers.csv" && $0.line == 2 && $0.field == "price" })
      #expect(problems.problems.contains { $0.file == "centres.csv" && $0.line == 3 && $0.field == "level" })
    }
    #expect(try versionInForce() == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == bytes)
  }

  @Test("a full disk leaves the version before in force")
  func diskFull() throws {
    let store = try CatalogueStore.open(path: file.path)
    try store.database.writeWithoutTransaction { database in
      let count = try #require(try Int.fetchOne(database, sql: "PRAGMA page_count"))
      try database.execute(sql: "PRAGMA max_page_count = \(count + 3)")
    }
    let changed = try tables.changing(.offers, row: 7, "duration", to: "to dager")
    let error = #expect(throws: StoreError.self) {
      _ = try store.importCatalogue(changed, defaultDate: otherDay, importedAt: noon)
    }
    #expect(error?.code == .unavailable)
    #expect(error?.description.contains("the disk is full") == true)
    #expect(try versionInForce() == 1)
    #expect(try CatalogueStore.openExisting(path: file.path).versions().count == 1)
  }

  @Test("a text the database would cut short is not imported")
  func notWhole() throws {
    let cut = try tables.changing(.offers, row: 7, "duration", to: "to\0dager")
    let error = #expect(throws: StoreError.self) { _ = try importing(cut) }
    #expect(error?.code == .damaged)
    #expect(try versionInForce() == 1)
  }

  @Test("importing again mends a version whose rows were altered")
  func mends() throws {
    try file.execute("UPDATE offers SET title = 'x' WHERE position = 3")
    #expect(try importing(tables).version.version == 2)
    #expect(try versionInForce() == 2)
  }

  @Test("others read the version before while an import is under way")
  func readersDuringImport() throws {
    let writer = try DatabaseQueue(path: file.path)
    try writer.write { database in
      try database.execute(sql: "UPDATE offers SET title = 'not yet'")
      #expect(try versionInForce() == 1)
    }
  }

  @Test("an import waits for a reader and then succeeds")
  func waitsForReader() async throws {
    let path = file.path
    let changed = try tables.changing(.offers, row: 7, "duration", to: "to dager")
    let reader = try CatalogueStore.openExisting(path: path).database
    let isReading = AsyncStream.makeStream(of: Void.self)
    async let reading: Void = reader.read { database in
      _ = try Row.fetchOne(database, sql: "SELECT * FROM offers")
      isReading.continuation.finish()
      Thread.sleep(forTimeInterval: 0.3)
    }
    for await _ in isReading.stream {}
    #expect(try importing(changed).version.version == 2)
    try await reading
  }
}
