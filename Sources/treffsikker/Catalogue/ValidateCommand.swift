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
        try StandardOutput.write("\(folder): a valid catalogue")
        try StandardOutput.write("  \(CatalogueCounts(read.tables))")
        try StandardOutput.write(
          "  date \(read.catalogue.date), fingerprint \(Catalogue.text(ofFingerprint: read.catalogue.fingerprint))"
        )
      }
    }
  }
}
