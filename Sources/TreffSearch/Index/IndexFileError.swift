/// Why an index file is refused: what was expected, what was found, and what to do.
public struct IndexFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the file.
  public enum Code: Hashable, Sendable {
    /// It cannot be opened or mapped.
    case unreadable
    /// It is no index file.
    case foreign
    /// It was written by another version of the format.
    case version
    /// Its end is missing.
    case truncated
    /// Its bytes are not those that were written.
    case altered
    /// Its terms were made by another analysis or with other fields.
    case analysis
    /// It was built from another catalogue than the one in use.
    case catalogue
  }

  /// What is wrong.
  public let code: Code
  /// The file.
  public let path: String
  /// What was expected.
  public let expected: String
  /// What was found.
  public let found: String

  /// Takes each value as it is.
  public init(_ code: Code, path: String, expected: String, found: String) {
    self.code = code
    self.path = path
    self.expected = expected
    self.found = found
  }

  /// A sentence for people, with the way out.
  public var description: String {
    let remedy =
      switch code {
      case .unreadable, .foreign: "correct the path"
      case .version, .truncated, .altered, .analysis, .catalogue:
        "build it again with `treffsikker index build`"
      }
    return "index file \(path): expected \(expected), found \(found). To mend: \(remedy)."
  }
}
