import ArgumentParser
import Foundation
import TreffCatalogue
import TreffStore

extension CatalogueCommand {
  /// `treffsikker catalogue validate`: every problem of a folder of tables, or what is in it.
  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks a folder of tables and tells every problem, with file and line.",
      discussion: "Exits with 0 when the catalogue can be imported, with 65 when something is wrong.")

    @Argument(help: "The folder with the tables.")
    var folder: String

    func run() throws {
      try CommandFailure.reporting {
        let read = try CatalogueFolder(path: folder, now: Date())
        print("\(folder): a valid catalogue")
        print("  \(CatalogueCounts(read.tables))")
        print("  date \(read.catalogue.date), fingerprint \(Fingerprint(read.catalogue.fingerprint))")
      }
    }
  }
}
