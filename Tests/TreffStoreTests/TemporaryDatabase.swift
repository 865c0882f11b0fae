import Foundation
import GRDB
import TreffCatalogue

@testable import TreffStore

/// A database file in a folder of its own, gone with this value.
final class TemporaryDatabase {
  let folder: URL
  var path: String { folder.appendingPathComponent("catalogue.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("treffsikker-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Holds the embedded catalogue as version 1, imported at noon.
  static func holdingEmbeddedCatalogue() throws -> TemporaryDatabase {
    let file = try TemporaryDatabase()
    try imported.get().write(to: URL(fileURLWithPath: file.path))
    return file
  }

  /// One import serves all tests: what they need is the file it leaves.
  private static let imported = Result {
    let file = try TemporaryDatabase()
    _ = try CatalogueStore.open(path: file.path)
      .importCatalogue(.embedded(), defaultDate: otherDay, importedAt: noon)
    return try Data(contentsOf: URL(fileURLWithPath: file.path))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What lies in the folder, by name.
  var fileNames: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// Runs SQL behind the store's back.
  func execute(_ sql: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()
  }
}
