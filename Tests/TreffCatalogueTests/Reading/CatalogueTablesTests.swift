import Foundation
import Testing
import TreffTesting

@testable import TreffCatalogue

@Suite("Tables as text")
struct CatalogueTablesTests {
  @Test("a folder's tables are those of its files; every missing and malformed file is told at once")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "treff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in TinyTables.sound { try write(Data(text.utf8), name, folder) }
    let catalogue = try CatalogueReader.read(CatalogueTables(folder: folder), defaultDate: TinyTables.day)
    #expect(catalogue.fingerprint == (try TinyTables.read(TinyTables.sound)).fingerprint)

    try FileManager.default.removeItem(at: folder.appending(path: "themes.csv"))
    try FileManager.default.removeItem(at: folder.appending(path: "catalogue.csv"))
    try write(Data("number,name\n03,\u{0}\n".utf8), .counties, folder)
    try write(Data([0x61, 0x0A, 0xE6, 0x0A]), .delivery, folder)
    try write(Data("a,b\n1\n\"2".utf8), .offers, folder)
    try write(Data(), .sources, folder)
    let problems = CatalogueTables(folder: folder).problems
    #expect(
      TinyTables.places(problems).sorted() == [
        "counties.csv:2", "delivery.csv:2", "offers.csv:2", "offers.csv:3", "offers.csv:3", "sources.csv:0",
        "themes.csv:0",
      ])
    let told = problems.map(\.description)
    #expect(told.contains { $0.contains("themes.csv: found no such file; expected the table themes") })
  }

  @Test("a folder that is not there lacks every table but those that may be missing")
  func noFolder() {
    let nowhere = FileManager.default.temporaryDirectory.appending(path: "treff-\(UUID().uuidString)")
    let problems = CatalogueTables(folder: nowhere).problems
    #expect(problems.map(\.file) == TableName.allCases.filter { !$0.isOptional }.map(\.fileName))
  }

  @Test("the fingerprint changes with every field of every column that is read")
  func fingerprintChanges() throws {
    let tables = try tables(TinyTables.sound)
    let fingerprint = CatalogueTables(tables).fingerprint
    for (name, table) in tables {
      for row in table.rows.indices {
        for column in table.header.indices {
          var rows = table.rows
          var fields = rows[row].fields
          fields[column] += "x"
          rows[row] = Table.Row(line: rows[row].line, fields: fields)
          var changed = tables
          changed[name] = Table(header: table.header, rows: rows)
          #expect(
            CatalogueTables(changed).fingerprint != fingerprint, "\(name) \(row) \(table.header[column])")
        }
      }
      var shorter = tables
      shorter[name] = Table(header: table.header, rows: table.rows.dropLast())
      #expect(CatalogueTables(shorter).fingerprint != fingerprint)
    }
  }

  @Test("the fingerprint does not change when lines move, columns change places or further columns come")
  func fingerprintStays() throws {
    let tables = try tables(TinyTables.sound)
    let fingerprint = CatalogueTables(tables).fingerprint
    let spaced = TinyTables.sound.mapValues { $0.replacing("\n", with: "\r\n\r\n") }
    #expect(CatalogueTables(try self.tables(spaced)).fingerprint == fingerprint)
    let turned = tables.mapValues { table in
      Table(
        header: table.header.reversed() + ["merknad"],
        rows: table.rows.map { Table.Row(line: $0.line + 7, fields: $0.fields.reversed() + ["fritt"]) })
    }
    #expect(CatalogueTables(turned).fingerprint == fingerprint)
  }

  @Test("a text that moves from one field to the next is another content")
  func fingerprintParts() throws {
    let moved = TinyTables.with((.sources, "Rapporten,KS", "Rapporte,nKS"))
    #expect(try TinyTables.read(moved).fingerprint != TinyTables.read(TinyTables.sound).fingerprint)
  }

  private func tables(_ texts: [TableName: String]) throws -> [TableName: Table] {
    TinyTables.tables(texts).tables
  }

  private func write(_ data: Data, _ name: TableName, _ folder: URL) throws {
    try data.write(to: folder.appending(path: name.fileName))
  }
}
