import ArgumentParser
import Foundation

/// A failure told on standard error, with the way out, and an exit code for scripts.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: String

  /// Prints the message to standard error and gives what ArgumentParser should exit with.
  func report() -> ExitCode {
    // Where nobody can be told, the exit code still says it.
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
    return status.exitCode
  }

  /// Runs a command's body; failures are told on standard error and become exit codes.
  static func reporting(_ body: () throws -> Void) throws {
    do { try body() } catch { throw exitCode(for: error) }
  }

  /// The same, for a body that waits.
  static func reporting(_ body: () async throws -> Void) async throws {
    do { try await body() } catch { throw exitCode(for: error) }
  }

  private static func exitCode(for error: any Error) -> ExitCode {
    switch error {
    case let failure as CommandFailure: failure.report()
    case let exit as ExitCode: exit
    default: CommandFailure(status: .internal, message: "internal error: \(error)").report()
    }
  }
}
