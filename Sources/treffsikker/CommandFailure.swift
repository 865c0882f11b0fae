import ArgumentParser
import Foundation
import TreffCatalogue

/// The exit codes that scripts rely on.
enum ExitStatus: Int32 {
  case answered = 0
  case noClearMatch = 3
  case askBack = 4
  /// Wrong flags or limits.
  case usage = 64
  /// Empty or over-long need, unknown or ambiguous municipality, bad file.
  case badData = 65
  /// Something the command needs cannot be had, such as a database that does not open.
  case unavailable = 69
  /// Our fault.
  case `internal` = 70

  var exitCode: ExitCode { ExitCode(rawValue) }
}

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
