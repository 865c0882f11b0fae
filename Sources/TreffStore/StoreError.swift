internal import GRDB

/// Why the database could not be used: what is wrong, and what to do about it.
public struct StoreError: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: Hashable, Sendable, CaseIterable {
    /// There is no such file.
    case missing
    /// It is no database, or one that something else made.
    case foreign
    /// What is read is not what was written.
    case damaged
    /// No catalogue has been imported yet.
    case empty
    /// The version that was asked for was never imported.
    case unknownVersion
    /// An earlier build made it, and its tables have to be brought up to date.
    case outdated
    /// A later build made it.
    case newer
    /// It does not open, is locked, may not be written, or its disk fails.
    case unavailable
  }

  /// What is wrong, for programs.
  public let code: Code
  /// The database's file, as the caller named it.
  public let path: String
  /// What is wrong, for people.
  public let message: String
  /// What to do about it.
  public let remedy: String
  /// What it came of: the database's own error, or the problems of a catalogue.
  public let cause: (any Error)?

  init(_ code: Code, path: String, message: String, remedy: String, cause: (any Error)? = nil) {
    self.code = code
    self.path = path
    self.message = message
    self.remedy = remedy
    self.cause = cause
  }

  /// A sentence for people, with the way out.
  public var description: String { "database \(path): \(message). To mend: \(remedy)" }
}

extension StoreError {
  static func missing(path: String) -> StoreError {
    StoreError(
      .missing, path: path, message: "there is no such file",
      remedy: "correct the path, or make the database with `treffsikker catalogue import`")
  }

  static func foreign(path: String, cause: (any Error)? = nil) -> StoreError {
    StoreError(
      .foreign, path: path, message: "the file is no database of this program", remedy: "name another file",
      cause: cause)
  }

  static func damaged(path: String, _ message: String, cause: (any Error)? = nil) -> StoreError {
    StoreError(
      .damaged, path: path, message: message,
      remedy: "import the catalogue again, or put a copy of the file back", cause: cause)
  }

  /// Tells an error of the database in the words of its user. A `StoreError` stays as it is.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(
        .unavailable, path: path, message: "it cannot be used (\(error))", remedy: "look into the cause",
        cause: error)
      return
    }
    // The statement is left out: it says nothing to whoever runs the command.
    let told = "SQLite \(error.extendedResultCode.rawValue), \(error.message ?? "no message")"
    func unavailable(_ message: String, _ remedy: String) -> StoreError {
      StoreError(.unavailable, path: path, message: "\(message) (\(told))", remedy: remedy, cause: error)
    }
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .foreign(path: path, cause: error)
      // A plain error is a statement that does not fit the tables: one of them is gone or another.
      case .SQLITE_CORRUPT, .SQLITE_ERROR: .damaged(path: path, "the file is damaged (\(told))", cause: error)
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        unavailable("another process keeps it locked", "wait for the other import to end, then try again")
      case .SQLITE_FULL: unavailable("the disk is full", "make room, then try again")
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
        unavailable("it may not be written", "run as a user who may write the file and its folder")
      case .SQLITE_CANTOPEN:
        unavailable("it does not open", "see that the folder exists and that the file may be read")
      default: unavailable("it cannot be used", "look into the cause")
      }
  }
}
