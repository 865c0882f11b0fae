import Foundation
import TreffCatalogue

/// Tables to import, taken from the embedded catalogue and changed in one place.
extension CatalogueTables {
  /// With one field changed; rows count from 0.
  func changing(_ name: TableName, row: Int, _ column: String, to text: String) throws -> CatalogueTables {
    var tables = tables
    guard let table = tables[name], let index = table.header.firstIndex(of: column) else {
      throw CocoaError(.keyValueValidation)
    }
    var rows = table.rows
    var fields = rows[row].fields
    fields[index] = text
    rows[row] = Table.Row(line: rows[row].line, fields: fields)
    tables[name] = Table(header: table.header, rows: rows)
    return CatalogueTables(tables)
  }

  /// Without one table.
  func without(_ name: TableName) -> CatalogueTables {
    var tables = tables
    tables[name] = nil
    return CatalogueTables(tables)
  }
}

/// A moment to import at: 2026-11-21 12:00:00 UTC.
let noon = Date(timeIntervalSince1970: 1_795_262_400)

/// A day that no catalogue of the tests has as its own.
let otherDay = CatalogueDate(year: 2027, month: 1, day: 2)!
