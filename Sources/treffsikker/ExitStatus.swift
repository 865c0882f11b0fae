import ArgumentParser
import TreffMatching

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

extension MatchAnswer.Outcome {
  /// The exit code that tells the outcome.
  var exitStatus: ExitStatus {
    switch self {
    case .answered: .answered
    case .noClearMatch: .noClearMatch
    case .askBack: .askBack
    }
  }
}
