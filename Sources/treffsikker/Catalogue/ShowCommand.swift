import ArgumentParser
import Foundation
import TreffCatalogue
import TreffMatching

extension CatalogueCommand {
  /// `treffsikker catalogue show`: all that the catalogue knows under an id, ended or not.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what the catalogue knows under an id.",
      discussion: """
        treffsikker catalogue show rvts-nord
        treffsikker catalogue show tk-sor
        treffsikker catalogue show 5607

        The id is a centre's, a family's, an offer's, a concept's or a former centre's, or the number of a municipality
        or county, former ones too. What has ended is shown with where to ask now.
        """)

    @Argument(help: "An id or a municipality number.")
    var id: String

    @OptionGroup var selection: CatalogueSelection

    @Option(help: "text for people, json for programs.")
    var format = OutputFormat.text

    func run() throws {
      try CommandFailure.reporting {
        let (catalogue, version) = try selection.load()
        let entries = CatalogueEntries(catalogue).entries(id)
        guard !entries.isEmpty else { throw unknown(in: catalogue) }
        switch format {
        case .text:
          let style = TerminalStyle.forStandardOutput()
          try StandardOutput.write(
            entries.map { CatalogueEntryText(style: style).text($0) }.joined(separator: "\n\n"))
        case .json:
          try StandardOutput.write(
            try JSONEncoder.indentedContract.text(CatalogueEntryRecord(entries, version: version)))
        }
      }
    }

    private func unknown(in catalogue: Catalogue) -> CommandFailure {
      let shown = MatchingError.echo(id)
      let near = CatalogueEntries(catalogue).near(id).map { "\($0.id) (\($0.name))" }
      let wayOut =
        near.isEmpty
        ? "Ids stand in the first column of the tables." : "Did you mean \(near.joined(separator: ", "))?"
      return CommandFailure(
        status: .badData, message: "the catalogue has nothing under the id \"\(shown)\". \(wayOut)")
    }
  }
}
