import ArgumentParser
import TreffCatalogue
import TreffStore

/// Which catalogue a command works with: a database's version in force, else the one built into the binary.
struct CatalogueSelection: ParsableArguments {
  @Option(
    help: "A database of catalogues; without it the catalogue built into the program serves as version 1.")
  var database: String?

  /// Reads the catalogue and its version.
  /// - Parameter language: the language of what goes wrong.
  /// - Throws: ``CommandFailure`` with what to do about it.
  func load(language: Language = .en) throws -> (catalogue: Catalogue, version: UInt64) {
    guard let database else { return (try Self.embeddedCatalogue(), 1) }
    do {
      return try CatalogueStore.openExisting(path: database).catalogue()
    } catch {
      throw CommandFailure(error, language: language)
    }
  }

  private static func embeddedCatalogue() throws -> Catalogue {
    do throws(CatalogueProblems) {
      return try Catalogue.embedded()
    } catch {
      throw CommandFailure(builtIn: error)
    }
  }
}
