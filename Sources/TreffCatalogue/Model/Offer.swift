/// One thing that municipalities can ask a centre for.
public struct Offer: Hashable, Sendable, Identifiable {
  /// How sure the tables are that the centre offers this.
  public enum EvidenceLevel: String, Hashable, Sendable, CaseIterable {
    /// A report or a page that was read names it.
    case documented
    /// It follows plainly from what the centre is for.
    case mandate
    /// Known in the field; no source was looked up.
    case general
  }

  /// What it costs.
  public enum Price: String, Hashable, Sendable, CaseIterable {
    case gratis, delvis, betalt, ukjent
  }

  /// Stable, never reused for another meaning.
  public let id: String
  /// A centre's id, or a family's: then every unit of it offers this.
  public let centreID: String
  /// The title in bokmål and nynorsk.
  public let title: LocalizedText
  /// What it is, in one to three sentences, in one of ``languages``.
  public let summary: String
  /// What it is about.
  public let themes: [ConceptID]
  /// Whom it helps, and who among the staff takes part.
  public let targetGroups: [ConceptID]
  /// What kind of help it is.
  public let serviceTypes: [ConceptID]
  /// Digital, face to face, in the municipality, or mixed.
  public let delivery: ConceptID
  /// How long it takes, free text in Norwegian; empty when unknown.
  public let duration: String
  /// What it costs.
  public let price: Price
  /// The languages of title and summary, as `nb` or `nb;se`.
  public let languages: [String]
  /// How sure the tables are.
  public let evidenceLevel: EvidenceLevel
  /// When it began and ended.
  public let validity: Validity
  /// Where the facts come from.
  public let source: String
  /// Needs that it answers, in words that its own text need not have: matched on, never shown.
  public let exampleNeeds: [String]

  /// All concepts the offer carries, themes first.
  public var concepts: [ConceptID] { themes + targetGroups + serviceTypes }

  /// Whether somebody has to travel for it: what is given face to face, at the centre or in the municipality. A delivery
  /// that is not known here needs no travel, so that it never earns the bonus of a short way.
  public var isDeliveredInPerson: Bool {
    // Ids of `delivery.csv`; like all ids they never change their meaning. Asked for every candidate of every match.
    delivery.id == "fysisk" || delivery.id == "hos kommunen"
  }
}
