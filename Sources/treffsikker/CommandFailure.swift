import ArgumentParser
import Foundation

/// A failure told on standard error, with the way out, and an exit code for scripts.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: String

  /// Prints the message to standard error and gives what ArgumentParser should exit with.
  func report() -> ExitCode {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    return status.exitCode
  }

  /// Runs a command's body; failures are told on standard error and become exit codes.
  static func reporting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as CommandFailure {
      throw failure.report()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      throw CommandFailure(status: .internal, message: "internal error: \(error)").report()
    }
  }
}
