/// From when to when something is in force; a missing end is not known.
public struct Validity: Hashable, Sendable {
  /// The first day in force.
  public let from: CatalogueDate?
  /// The last day in force.
  public let to: CatalogueDate?

  /// Takes both ends as they are.
  public init(from: CatalogueDate?, to: CatalogueDate?) {
    self.from = from
    self.to = to
  }

  /// Whether the day lies from the first day to the last.
  public func contains(_ date: CatalogueDate) -> Bool {
    !hasEnded(on: date) && (from.map { $0 <= date } ?? true)
  }

  /// Whether the last day lies before the given one.
  public func hasEnded(on date: CatalogueDate) -> Bool { to.map { $0 < date } ?? false }

  /// Whether the first day lies after the given one.
  public func isYetToCome(on date: CatalogueDate) -> Bool { from.map { $0 > date } ?? false }
}
