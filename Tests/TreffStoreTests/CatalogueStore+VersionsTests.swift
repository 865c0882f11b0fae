import Foundation
import Testing
import TreffCatalogue

@testable import TreffStore

@Suite("Reading a catalogue back")
struct CatalogueStoreVersionsTests {
  let file = try! TemporaryDatabase.holdingEmbeddedCatalogue()

  private func failure(version: UInt64? = nil) -> StoreError? {
    do throws(StoreError) {
      _ = try CatalogueStore.openExisting(path: file.path).catalogue(version: version)
      return nil
    } catch {
      return error
    }
  }

  @Test("what comes back is what went in")
  func roundTrip() throws {
    let (catalogue, version) = try CatalogueStore.openExisting(path: file.path).catalogue()
    let embedded = try Catalogue.embedded()
    #expect(version == 1)
    #expect(catalogue.fingerprint == embedded.fingerprint)
    #expect(catalogue.date == embedded.date)
    #expect(catalogue.centres == embedded.centres)
    #expect(catalogue.offers == embedded.offers)
    #expect(catalogue.concepts == embedded.concepts)
    #expect(catalogue.formerCentres == embedded.formerCentres)
    #expect(catalogue.sources == embedded.sources)
  }

  @Test("a date given at import never moves")
  func recordedDate() throws {
    let undated = CatalogueTables.embedded().without(.catalogue)
    _ = try CatalogueStore.open(path: file.path)
      .importCatalogue(undated, defaultDate: otherDay, importedAt: noon)
    let (catalogue, _) = try CatalogueStore.openExisting(path: file.path).catalogue()
    #expect(catalogue.date == otherDay)
  }

  @Test("any field of any table can be told from another", arguments: TableName.allCases)
  func everyTable(_ name: TableName) throws {
    let column = try #require(name.columns.last)
    try file.execute(
      "UPDATE \"\(name.rawValue)\" SET \"\(column)\" = \"\(column)\" || 'x' WHERE position = 0")
    #expect(failure()?.code == .damaged)
  }

  @Test(
    "rows that are gone, moved or doubled are damage",
    arguments: [
      "DELETE FROM offers WHERE position = 10", "DELETE FROM catalogue",
      "UPDATE sources SET position = position + 100 WHERE position = 0",
      "INSERT INTO sources SELECT catalogue_version, 99, 99, '099', title, publisher, year FROM sources LIMIT 1",
      "UPDATE catalogue_version SET fingerprint = '0123456789abcdef'",
      "UPDATE catalogue_version SET fingerprint = 'no number'",
      "UPDATE catalogue_version SET imported_at = ''",
      "UPDATE catalogue_version SET version = -1",
    ])
  func alteredRows(_ sql: String) throws {
    try file.execute("PRAGMA foreign_keys = OFF; " + sql)
    #expect(failure()?.code == .damaged)
  }

  @Test("a file whose end is missing, or with pages overwritten, is damaged")
  func alteredBytes() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file.path))
    let whole = bytes
    bytes.removeLast(bytes.count / 2)
    try bytes.write(to: URL(fileURLWithPath: file.path))
    #expect(failure()?.code == .damaged)
    bytes = whole
    bytes.replaceSubrange(8192..<(bytes.count - 4096), with: repeatElement(0xAA, count: bytes.count - 12288))
    try bytes.write(to: URL(fileURLWithPath: file.path))
    #expect(failure()?.code == .damaged)
  }

  @Test("a version that was never imported is told, with the one in force", arguments: [0, 2, UInt64.max])
  func unknownVersion(_ version: UInt64) throws {
    let error = try #require(failure(version: version))
    #expect(error.code == .unknownVersion)
    #expect(error.message.contains("1 is in force"))
  }

  @Test("problems of a catalogue read back keep file and line")
  func problemsKeepLines() throws {
    try file.execute("UPDATE offers SET price = 'dyrt' WHERE position = 0")
    let problems = try #require(failure()?.cause as? CatalogueProblems)
    #expect(problems.problems.map(\.file) == ["offers.csv"])
    #expect(problems.problems.map(\.line) == [2])
  }
}
