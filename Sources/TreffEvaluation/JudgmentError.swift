/// A line of judged needs, judgments, units, documents or a run that cannot be used.
public struct JudgmentError: Error, CustomStringConvertible, Sendable {
  /// What is wrong, with file and line.
  public let description: String
}
