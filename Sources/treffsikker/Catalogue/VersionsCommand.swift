import ArgumentParser
import Foundation
import TreffCatalogue
import TreffStore

extension CatalogueCommand {
  /// `treffsikker catalogue versions`: what was imported, and when.
  struct Versions: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the versions of a database, or the one built into the program.")

    @OptionGroup var selection: CatalogueSelection

    func run() throws {
      try CommandFailure.reporting {
        guard let database = selection.database else {
          let (catalogue, version) = try selection.load()
          try Self.printTable([
            Self.row(
              "\(version)", imported: "built in", date: catalogue.date, fingerprint: catalogue.fingerprint,
              counts: CatalogueCounts(CatalogueTables.embedded()), isInForce: true)
          ])
          return
        }
        let versions: [CatalogueVersion]
        do throws(StoreError) {
          versions = try CatalogueStore.openExisting(path: database).versions()
        } catch {
          throw CommandFailure(error)
        }
        guard let last = versions.last else {
          try StandardOutput.write("\(database): no catalogue has been imported yet")
          return
        }
        try Self.printTable(
          versions.map {
            Self.row(
              "\($0.version)", imported: $0.importedAt.formatted(.iso8601), date: $0.date,
              fingerprint: $0.fingerprint, counts: $0.counts, isInForce: $0 == last)
          })
      }
    }

    private static let heading = [
      "version", "imported", "date", "fingerprint", "centres", "offers", "concepts", "",
    ]

    private static func row(
      _ version: String, imported: String, date: CatalogueDate, fingerprint: UInt64, counts: CatalogueCounts,
      isInForce: Bool
    ) -> [String] {
      [
        version, imported, date.description, Catalogue.text(ofFingerprint: fingerprint),
        "\(counts.centres)",
        "\(counts.offers)", "\(counts.concepts)", isInForce ? "in force" : "",
      ]
    }

    private static func printTable(_ rows: [[String]]) throws {
      let table = TextTable(rows: [heading] + rows, leftColumnCount: heading.count)
      try StandardOutput.write(table.lines.joined(separator: "\n"))
    }
  }
}
