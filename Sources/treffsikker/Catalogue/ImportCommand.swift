import ArgumentParser
import Foundation
import TreffCatalogue
import TreffStore

extension CatalogueCommand {
  /// `treffsikker catalogue import`: a folder of tables becomes a database's version in force.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Puts a folder of tables in force as a database's new version.",
      discussion: """
        Whatever fails, the version before stays in force. A catalogue that is in force already makes no new version.
        """)

    @Argument(help: "The folder with the tables.")
    var folder: String

    @Option(help: "The database; it is made where there is none.")
    var database: String

    func run() throws {
      try CommandFailure.reporting {
        let now = Date()
        // Read before the database is opened: a catalogue with problems does not even make a file.
        let read = try readFolder(now: now)
        do {
          let outcome = try CatalogueStore.open(path: database).importCatalogue(
            read.tables, defaultDate: read.today, importedAt: now)
          try tell(outcome)
        } catch let error as StoreError {
          throw CommandFailure(error)
        } catch let problems as CatalogueProblems {
          throw CommandFailure(problems, in: folder)
        }
      }
    }

    private func readFolder(now: Date) throws -> CatalogueFolder {
      do {
        return try CatalogueFolder(path: folder, now: now)
      } catch let failure as CommandFailure {
        let left =
          FileManager.default.fileExists(atPath: database)
          ? "\(database) is as it was." : "no database was made."
        throw CommandFailure(
          status: failure.status, message: failure.message + "\nNothing was imported; \(left)")
      }
    }

    private func tell(_ outcome: CatalogueImport) throws {
      let version = outcome.version
      switch outcome {
      case .imported: try StandardOutput.write("\(database): version \(version.version) is in force")
      case .unchanged:
        try StandardOutput.write("\(database): nothing changed, version \(version.version) stays in force")
      }
      try StandardOutput.write("  \(version.counts)")
      try StandardOutput.write(
        "  date \(version.date), fingerprint \(Catalogue.text(ofFingerprint: version.fingerprint))")
    }
  }
}
