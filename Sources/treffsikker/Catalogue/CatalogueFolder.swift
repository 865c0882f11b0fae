import Foundation
import TreffCatalogue
import TreffStore

/// A folder of tables, read and checked.
struct CatalogueFolder {
  let tables: CatalogueTables
  let catalogue: Catalogue
  /// The catalogue's date where the tables tell none: the day they were read.
  let today: CatalogueDate

  /// - Parameters:
  ///   - path: the folder.
  ///   - now: the time that decides which day it is, where the machine stands.
  /// - Throws: ``CommandFailure`` with every problem, one a line.
  init(path: String, now: Date) throws {
    var isFolder: ObjCBool = false
    // Twelve missing tables are not what is wrong with a folder that is not there.
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Self.failure(path, "no such folder")
    }
    guard isFolder.boolValue else { throw Self.failure(path, "a file") }
    today = Self.day(of: now)
    do throws(CatalogueProblems) {
      tables = CatalogueTables(folder: URL(fileURLWithPath: path, isDirectory: true))
      catalogue = try CatalogueReader.read(tables, defaultDate: today)
    } catch {
      throw CommandFailure(error, in: path)
    }
  }

  private static func failure(_ path: String, _ found: String) -> CommandFailure {
    CommandFailure(
      status: .badData,
      message:
        "\(path): found \(found); expected a folder with the catalogue's tables. To mend: correct the path")
  }

  private static func day(of time: Date) -> CatalogueDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    let parts = calendar.dateComponents([.year, .month, .day], from: time)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CatalogueDate(year: year, month: month, day: day)
    else { preconditionFailure("the clock stands outside the years 1 to 9999") }
    return date
  }
}
