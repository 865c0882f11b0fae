import ArgumentParser

/// Measures the path from a need's text to ranked centres, over the embedded catalogue.
@main
struct ScoringBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scoring-benchmark",
    abstract: "Measures the path from a need's text to ranked centres.",
    discussion: "What to make of the numbers is told in Docs/benchmarks.md.",
    subcommands: [CountCommand.self, TimeCommand.self])
}
