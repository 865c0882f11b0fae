/// Why a score is what it is: a tree whose every value is the stated combination of the values below it.
public struct Explanation: Hashable, Sendable {
  /// How the value came about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The details added, first to last.
    case sum
    /// The details multiplied, first to last.
    case product
    /// A value of its own.
    case leaf
  }

  /// The words of the need that a contribution goes back to.
  public struct Origin: Hashable, Sendable {
    /// The index term.
    public let term: String
    /// Where the term came from in the need, as often as it occurs there, and how it came of the words there.
    public let occurrences: [Query.TokenOrigin]

    /// Takes both as they are.
    public init(term: String, occurrences: [Query.TokenOrigin]) {
      self.term = term
      self.occurrences = occurrences
    }
  }

  /// What the value is.
  public let label: String
  /// The value.
  public let value: Double
  /// How it came about.
  public let kind: Kind
  /// What it was made of; empty for a leaf.
  public let details: [Explanation]
  /// The words it goes back to, where it stands for a term in a document.
  public let origin: Origin?

  /// The sum of the details, added in their order from the first.
  public static func sum(_ label: String, _ details: [Explanation], origin: Origin? = nil) -> Explanation {
    let value = details.dropFirst().reduce(details.first?.value ?? 0) { $0 + $1.value }
    return Explanation(label: label, value: value, kind: .sum, details: details, origin: origin)
  }

  /// The product of the details, multiplied in their order from the first.
  public static func product(_ label: String, _ details: [Explanation], origin: Origin? = nil) -> Explanation
  {
    let value = details.dropFirst().reduce(details.first?.value ?? 1) { $0 * $1.value }
    return Explanation(label: label, value: value, kind: .product, details: details, origin: origin)
  }

  /// A value that is not made of others.
  public static func leaf(_ label: String, _ value: Double, origin: Origin? = nil) -> Explanation {
    Explanation(label: label, value: value, kind: .leaf, details: [], origin: origin)
  }

  /// Whether every value below equals the combination that its kind states, to the last bit.
  public var addsUp: Bool {
    let combined: Double =
      switch kind {
      case .leaf: value
      case .sum: details.dropFirst().reduce(details.first?.value ?? 0) { $0 + $1.value }
      case .product: details.dropFirst().reduce(details.first?.value ?? 1) { $0 * $1.value }
      }
    return combined == value && details.allSatisfy(\.addsUp)
  }
}
