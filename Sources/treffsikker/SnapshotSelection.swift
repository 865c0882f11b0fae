import ArgumentParser
import TreffCatalogue
import TreffMatching
import TreffSearch

/// Which catalogue answers, and from which index.
struct SnapshotSelection: ParsableArguments {
  @OptionGroup var catalogue: CatalogueSelection

  @Option(help: "An index file built from the same catalogue.")
  var index: String?

  /// The catalogue in use with its index, fit to be measured: without an index file the index is always built anew.
  /// - Parameters:
  ///   - language: the language of what goes wrong.
  ///   - omitted: ideas to leave out, where there is no index file.
  func snapshot(language: Language = .en, without omitted: Set<Idea> = []) throws -> Snapshot {
    let (catalogue, version) = try catalogue.load(language: language)
    guard let index else { return Snapshot(catalogue: catalogue, version: version, without: omitted) }
    do throws(IndexFileError) {
      return try Snapshot(catalogue: catalogue, version: version, indexPath: index)
    } catch {
      throw CommandFailure(
        status: .badData, message: FailureText.text(error, in: language, database: self.catalogue.database))
    }
  }

  /// The same, as soon as may be: the embedded catalogue comes with its index ready made.
  /// - Parameter language: the language of what goes wrong.
  func readySnapshot(language: Language) throws -> Snapshot {
    guard catalogue.database == nil, index == nil else { return try snapshot(language: language) }
    do throws(CatalogueProblems) {
      return try Snapshot.embedded()
    } catch {
      throw CommandFailure(builtIn: error)
    }
  }
}
