public import TreffGeography

/// Somebody a municipality can be sent to: a national centre, a family of regional units, one such unit, or an actor
/// outside the centres.
public struct Centre: Hashable, Sendable, Identifiable {
  /// What kind of body it is.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// One centre for the whole country.
    case national
    /// One mandate carried by several regional units.
    case family
    /// A unit for a part of the country; most belong to a family.
    case regional
    /// Not a centre: whom to ask when no centre fits.
    case other
  }

  /// Stable, never reused for another meaning: lower-case letters, digits and hyphens, words parted by one blank at most.
  public let id: String
  /// The names in bokmål, nynorsk and English.
  public let name: LocalizedText
  /// The customary abbreviation, as `RVTS`.
  public let abbreviation: String?
  /// Other names people use, old ones too.
  public let aliases: [String]
  /// The top theme it is filed under.
  public let field: ConceptID
  /// What kind of body it is.
  public let level: Level
  /// The family a regional unit belongs to.
  public let familyID: String?
  /// Who runs it, in Norwegian.
  public let host: String
  /// Where it sits.
  public let seat: MunicipalityNumber?
  /// Whom it is for.
  public let catchment: CatchmentArea
  /// What is uncertain about that, in Norwegian.
  public let catchmentNote: String
  /// What it is there for, in one or two sentences.
  public let mission: String
  /// When it began and ended.
  public let validity: Validity
  /// Where to ask now that it has ended.
  public let successorID: String?
  /// A host name such as `naku.no`, where it is known for certain.
  public let website: String?
  /// Where the facts come from.
  public let source: String
}

/// A family: one mandate, carried out by the unit that is responsible for the caller's area.
public struct Family: Sendable, Identifiable {
  /// The mandate itself.
  public let centre: Centre
  /// The units in force, by id.
  public let units: [Centre]

  /// The family's id.
  public var id: String { centre.id }

  /// The units whose catchment holds the place, by id.
  public func units(serving place: Place) -> [Centre] { units.filter { $0.catchment.serves(place) } }
}

/// A name that is no longer in use, and where it leads now.
public struct FormerCentre: Hashable, Sendable, Identifiable {
  /// The id of the old unit, or of the old name alone (`navn-…`).
  public let id: String
  /// The name it had.
  public let name: String
  /// The last year in force, where that has been checked.
  public let yearEnded: Int?
  /// The centre, family or other actor that stands for it now.
  public let successorID: String
  /// That one's name.
  public let successorName: String
  /// What else is worth knowing, in Norwegian.
  public let note: String
}
