/// A concept's place in the vocabularies: which one, and its id there.
public struct ConceptID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The vocabularies.
  public enum Scheme: String, Hashable, Comparable, Sendable, CaseIterable {
    case theme, targetGroup, serviceType, delivery
    /// What municipalities ask about and no centre works with, as roads.
    case outside

    /// Alphabetical.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Which vocabulary.
  public let scheme: Scheme
  /// The id in that vocabulary.
  public let id: String

  /// Takes both as they are.
  public init(_ scheme: Scheme, _ id: String) {
    self.scheme = scheme
    self.id = id
  }

  /// Reads `theme:demens`; nil for another form.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let scheme = Scheme(rawValue: String(parts[0])), !parts[1].isEmpty else {
      return nil
    }
    self.init(scheme, String(parts[1]))
  }

  /// `theme:demens`.
  public var description: String { "\(scheme.rawValue):\(id)" }

  /// By vocabulary, then by id.
  public static func < (a: Self, b: Self) -> Bool { (a.scheme, a.id) < (b.scheme, b.id) }
}

/// A theme, target group, service type or way of delivery: one concept with its labels, in the manner of SKOS.
public struct Concept: Hashable, Sendable, Identifiable {
  /// Which vocabulary, and the id there.
  public let id: ConceptID
  /// One step up; nil at the top.
  public let broader: ConceptID?
  /// What people are shown.
  public let label: LocalizedText
  /// The Northern Sámi label: matched on, not shown until a speaker has read it.
  public let samiLabel: String?
  /// Bokmål words to match on, everyday ones too.
  public let synonymsNB: [String]
  /// Nynorsk words to match on.
  public let synonymsNN: [String]
  /// Abbreviations to match on.
  public let abbreviations: [String]
  /// Further names, everyday words that the concept is recognised by, and words that go with it, from the table of labels.
  public let labels: [ConceptLabel]
  /// A near-equal concept in Los, the public sector's thesaurus.
  public let losURI: String?

  /// Every label and synonym the concept is recognised by, labels first, none twice; abbreviations stand apart, since
  /// they are no words and must not be inflected. A synonym that is an abbreviation too is that abbreviation.
  public let entries: [String]

  /// Those of the labels that stand for the concept by themselves.
  public var names: some Sequence<ConceptLabel> { labels.lazy.filter { $0.kind != .related } }

  init(
    id: ConceptID, broader: ConceptID?, label: LocalizedText, samiLabel: String?, synonymsNB: [String],
    synonymsNN: [String], abbreviations: [String], labels: [ConceptLabel], losURI: String?
  ) {
    self.id = id
    self.broader = broader
    self.label = label
    self.samiLabel = samiLabel
    self.synonymsNB = synonymsNB
    self.synonymsNN = synonymsNN
    self.abbreviations = abbreviations
    self.labels = labels
    self.losURI = losURI
    var entries = label.distinct
    for entry in [samiLabel].compactMap(\.self) + synonymsNB + synonymsNN
    where !entries.contains(entry) && !abbreviations.contains(entry) {
      entries.append(entry)
    }
    self.entries = entries
  }
}

/// A word or phrase that a concept is recognised by, beside those of its own record.
public struct ConceptLabel: Hashable, Sendable {
  /// What the label is to the concept, in SKOS' terms.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Another proper name.
    case alternative
    /// An everyday word, a symptom, a situation, a tool: matched on, never shown as a name.
    case hidden
    /// Words that texts about it hold, in any order: they point to it, and none of them stands for it.
    case related
  }

  /// The language it is written in: `nb`, `nn`, `en` or `se`.
  public let language: String
  /// What it is to the concept.
  public let kind: Kind
  /// The label as people write it.
  public let text: String
  /// Why it stands for the concept, in Norwegian.
  public let reason: String

  /// Whether it is written like an abbreviation, which no ending turns into: one word with two capital letters, as `BTI`.
  public var isAbbreviation: Bool {
    !text.contains(" ") && text.unicodeScalars.count { $0.properties.isUppercase } >= 2
  }
}
