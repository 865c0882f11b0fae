import ArgumentParser

/// The command: the only place where all arrows meet.
@main
struct Treffsikker: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "treffsikker",
    abstract: "Finds the competence centre that can help a Norwegian municipality with a need.",
    discussion: """
      Exit codes: 0 answered, 3 no clear match, 4 ask back, 64 wrong usage, 65 bad data, 69 unavailable, 70 internal.
      """,
    version: version,
    subcommands: [MatchCommand.self, CatalogueCommand.self, IndexCommand.self, EvaluateCommand.self])
}
