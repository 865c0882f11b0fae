import GRDB
import Testing
import TreffCatalogue

@testable import TreffStore

@Suite("The database's tables")
struct StoreSchemaTests {
  @Test("each table has the very columns that the catalogue names", arguments: TableName.allCases)
  func columns(_ name: TableName) throws {
    let file = try TemporaryDatabase()
    let store = try CatalogueStore.open(path: file.path)
    let columns = try store.database.read { try $0.columns(in: name.rawValue).map(\.name) }
    #expect(columns == ["catalogue_version", "position", "line"] + name.columns)
  }

  @Test("migrations that have run somewhere keep their names and order")
  func migrations() {
    #expect(
      StoreSchema.migrator.migrations == [
        "1 catalogue versions", "2 labels and topics outside", "3 examples",
      ])
  }

  @Test("a database from before labels and topics is brought up to date, and what it holds is read as it was")
  func earlierVersion() throws {
    let file = try TemporaryDatabase()
    let before = try DatabaseQueue(path: file.path)
    try StoreSchema.migrator.migrate(before, upTo: "1 catalogue versions")
    try #expect(before.read { try !$0.tableExists("labels") && !$0.tableExists("outside") })
    try before.close()
    let store = try CatalogueStore.open(path: file.path)
    for name in [TableName.labels, .outside] {
      #expect(try store.database.read { try StoredTable(name).read($0, version: 1) }.rows.isEmpty)
    }
  }

  @Test("texts are kept to the byte")
  func texts() throws {
    let file = try TemporaryDatabase()
    let store = try CatalogueStore.open(path: file.path)
    let awkward = [
      "", " ", "é", "e\u{301}", "'; DROP TABLE offers; --", "\"", "🦷", "1e3", "0301", "a\nb\tc", "NULL",
    ]
    let table = TreffCatalogue.Table(
      header: ["more", "year", "publisher", "title", "code"],
      rows: awkward.enumerated().map { .init(line: $0 + 2, fields: ["x", $1, $1, $1, $1]) })
    try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF") }
    let read = try store.database.write { database in
      try StoredTable(.sources).insert(table, version: 7, into: database)
      return try StoredTable(.sources).read(database, version: 7)
    }
    #expect(read.header == TableName.sources.columns)
    #expect(read.rows.map(\.line) == table.rows.map(\.line))
    #expect(
      read.rows.map { $0.fields.map { Array($0.utf8) } }
        == awkward.map { Array(repeating: Array($0.utf8), count: 4) })
  }
}
