import ArgumentParser
import Foundation
import TreffAnalysis
import TreffCatalogue
import TreffMatching
import TreffSearch

/// `treffsikker index`: builds index files and tells what is in them.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Builds and inspects index files.",
    subcommands: [Build.self, Inspect.self])

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes the index of the catalogue in use; equal catalogues give equal bytes.")

    @OptionGroup var selection: CatalogueSelection

    @Option(help: "The file to write. An older one is replaced at once, when the new one is whole.")
    var output: String

    func run() throws {
      try CommandFailure.reporting {
        let (catalogue, version) = try selection.load()
        let index = CatalogueIndexer.index(of: catalogue, version: version)
        let bytes = index.withFileBytes { Data($0) }
        do {
          try bytes.write(to: URL(fileURLWithPath: output), options: .atomic)
        } catch {
          throw CommandFailure(
            status: .unavailable, message: "\(output) cannot be written: \(whyUnwritable).")
        }
        try StandardOutput.write(
          "\(output): \(index.documentCount) documents, \(index.termCount) terms, \(index.postingCount) postings, "
            + "\(bytes.count) bytes, catalogue version \(version)")
      }
    }

    /// Why the output cannot be written, with the way out.
    private var whyUnwritable: String {
      let file = URL(fileURLWithPath: output)
      let folder = file.deletingLastPathComponent()
      if isFolder(file) { return "it is a folder. To mend: name a file in it" }
      guard isFolder(folder) else {
        return "its folder is not there. To mend: make the folder, or name another"
      }
      return "the folder may not be written to, or the disk is full. To mend: name a file elsewhere"
    }

    private func isFolder(_ url: URL) -> Bool {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tells what an index file holds.",
      discussion: """
        treffsikker index inspect catalogue.index --term demens
        treffsikker index inspect catalogue.index --term theme:demens
        """)

    @Argument(help: "The index file.")
    var file: String

    @Option(
      help: "Show the posting list of a term; a word stands for the term that the analysis makes of it.")
    var term: String?

    func run() throws {
      try CommandFailure.reporting {
        let index: InvertedIndex
        do throws(IndexFileError) {
          index = try InvertedIndex(path: file)
        } catch {
          throw CommandFailure(status: .badData, message: FailureText.text(error, in: .en))
        }
        if let term {
          try printPostings(of: term, in: index)
        } else {
          try printSummary(of: index)
        }
      }
    }

    private func printSummary(of index: InvertedIndex) throws {
      try write("catalogue version", index.origin.catalogueVersion)
      try write("catalogue fingerprint", Catalogue.text(ofFingerprint: index.origin.catalogueFingerprint))
      try write("analysis", index.schema.analysis)
      try write("documents", index.documentCount)
      try write("terms", index.termCount)
      try write("postings", index.postingCount)
      try StandardOutput.write("fields")
      for (field, average) in zip(index.schema.fields, index.averageFieldLengths) {
        let rounded = (average * 100).rounded() / 100
        try write(
          field.name, "boost \(field.boost), b \(field.lengthNormalization), average length \(rounded)",
          indent: "  ")
      }
      try StandardOutput.write("bytes per section")
      for section in index.sectionSizes { try write(section.name, section.byteCount, indent: "  ") }
    }

    private func write(_ label: String, _ value: some CustomStringConvertible, indent: String = "") throws {
      try StandardOutput.write("\(indent)\(TextTable.padded(label, to: 21)) \(value)")
    }

    private func printPostings(of text: String, in index: InvertedIndex) throws {
      let analysed = Analyzer.norwegian(words: CompoundHeads([])).tokens(of: text).map(\.term)
      let exact = index.term(text)
      // One of several words is not what was asked for, even where the others are stop words.
      guard exact != nil || !text.contains(where: \.isWhitespace) else {
        throw CommandFailure(
          status: .badData,
          message: "--term takes one word or key, not several. To mend: ask for one word at a time.")
      }
      guard let term = exact ?? (analysed.count == 1 ? index.term(analysed[0]) : nil) else {
        throw CommandFailure(
          status: .badData,
          message:
            "\(file): no document has the term \(MatchingError.echo(text)). Terms are stems, or keys as theme:demens."
        )
      }
      try StandardOutput.write(
        "\(index.text(of: term)): in \(index.documentFrequency(of: term)) of \(index.documentCount) documents"
      )
      // Heaviest first; documents of one weight stay in the index's order.
      let postings = index.postings(of: term).sorted {
        (index.weightedFrequency(at: $1), $0) < (index.weightedFrequency(at: $0), $1)
      }
      let rows = postings.map { posting in
        let fields = index.occurrences(at: posting).map {
          "\(index.schema.fields[$0.field].name) \($0.frequency)"
        }
        let weight = String(format: "%.3f", index.weightedFrequency(at: posting))
        return [
          index.id(of: index.document(at: posting)), fields.joined(separator: ", "), "weighted", weight,
        ]
      }
      for line in TextTable(rows: rows, leftColumnCount: 3).lines { try StandardOutput.write("  \(line)") }
    }
  }
}
