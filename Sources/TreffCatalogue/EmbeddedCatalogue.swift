private import CTreffTables
private import Foundation

extension CatalogueTables {
  /// The tables that are built into the binary.
  public static func embedded() -> CatalogueTables {
    var files: [String: Data] = [:]
    for index in 0..<treff_table_count() {
      let table = treff_table_at(index)
      guard let name = table.name, let bytes = table.bytes else { continue }
      files[String(cString: name)] = Data(
        bytesNoCopy: UnsafeMutableRawPointer(mutating: bytes), count: table.size, deallocator: .none)
    }
    return CatalogueTables { files[$0.fileName].map { .bytes($0) } ?? .missing }
  }
}

extension Catalogue {
  /// The catalogue that serves when no database is given.
  /// - Throws: ``CatalogueProblems`` when its tables are at fault, which the tests rule out.
  public static func embedded() throws(CatalogueProblems) -> Catalogue {
    // The embedded tables carry their own date; the year 1 shows at once where one is missing.
    let none = CatalogueDate(year: 1, month: 1, day: 1)!
    return try CatalogueReader.read(.embedded(), defaultDate: none)
  }
}
