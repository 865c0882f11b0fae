/// One thing of the catalogue that somebody may be typing the name of.
public struct Suggestion: Hashable, Sendable {
  /// What kind of thing it is. Raw values are a contract.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case theme
    case targetGroup = "target_group"
    case serviceType = "service_type"
    /// A centre, family, unit or other actor in force.
    case centre
    /// An offer in force.
    case offer
    /// A municipality or a county.
    case place
  }

  /// What people are shown, in their language.
  public let text: String
  /// What kind of thing it is.
  public let kind: Kind
  /// Its id in its table; for places the number, of four digits for a municipality and two for a county.
  public let id: String
  /// The synonym, abbreviation, old name or name in another language that the prefix met; nil when it met the
  /// text itself, or a label that is not to be shown yet.
  public let matched: String?
}
