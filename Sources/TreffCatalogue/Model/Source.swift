/// A report that the tables' `source` columns name by a number.
public struct Source: Hashable, Sendable, Identifiable {
  /// Three digits, as `003`.
  public let id: String
  /// The report's title.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// When.
  public let year: Int
}
