import ArgumentParser
import Foundation
import TreffMatching

/// The command: the only place where all arrows meet.
@main
struct Treffsikker: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "treffsikker",
    abstract: "Finds the competence centre that can help a Norwegian municipality with a need.",
    discussion: """
      Exit codes: 0 answered, 3 no clear match, 4 ask back, 64 wrong usage, 65 bad data, 69 unavailable, 70 internal.
      """,
    version: version,
    subcommands: [
      MatchCommand.self, CatalogueCommand.self, IndexCommand.self, EvaluateCommand.self,
      ServeCommand.self,
    ])

  /// Runs the command. ArgumentParser repeats unexpected arguments in its messages, and those may be the words of a
  /// need that somebody forgot to quote: identity numbers are masked there too.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let message = NationalIdentityNumber.mask(fullMessage(for: error)).text
      let output = code == .success ? FileHandle.standardOutput : .standardError
      if !message.isEmpty { try? output.write(contentsOf: Data((message + "\n").utf8)) }
      Foundation.exit(code.rawValue)
    }
  }
}
