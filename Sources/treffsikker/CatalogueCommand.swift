import ArgumentParser

/// `treffsikker catalogue`: checks, imports and shows what can be offered.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Checks, imports and shows catalogues.",
    discussion: """
      treffsikker catalogue validate tables/
      treffsikker catalogue import tables/ --database catalogue.sqlite
      treffsikker catalogue show rvts --database catalogue.sqlite

      A catalogue is a folder of comma-separated tables; the database keeps every version that was imported.
      """,
    subcommands: [Validate.self, Import.self, Show.self, Versions.self])
}
