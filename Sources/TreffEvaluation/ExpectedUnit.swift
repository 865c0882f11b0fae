public import Foundation

/// For each query and family, the regional unit that should answer: a line of `units.tsv`.
public struct ExpectedUnit: Hashable, Sendable {
  /// The query.
  public let query: String
  /// The family's id.
  public let family: String
  /// The unit's id.
  public let unit: String

  /// Reads query, family and unit, parted by blanks or tabs.
  /// - Throws: ``JudgmentError`` with the first line that cannot be read.
  public static func read(_ url: URL) throws -> [ExpectedUnit] {
    try TabularLines.read(url).map { line, fields in
      guard fields.count == 3 else {
        throw JudgmentError(description: "\(url.lastPathComponent):\(line): expected query, family, unit")
      }
      return ExpectedUnit(query: fields[0], family: fields[1], unit: fields[2])
    }
  }
}
