/// One municipality of the division in force.
public struct Municipality: Hashable, Sendable, Identifiable {
  /// How the municipality wants to be written to by the state.
  public enum LanguageForm: String, Hashable, Sendable, CaseIterable {
    case bokmål, nynorsk, nøytral
  }

  /// The municipality number.
  public let id: MunicipalityNumber
  /// The Norwegian name, as `Våler`.
  public let name: String
  /// Parallel official names (Sámi, Kven) and forms people use.
  public let otherNames: [String]
  /// The county it lies in.
  public let county: CountyNumber
  /// The administrative centre.
  public let seat: Coordinate
  /// The administrative centre's name.
  public let seatName: String
  /// Inhabitants.
  public let population: Int
  /// Bokmål, nynorsk or neutral.
  public let languageForm: LanguageForm
  /// Whether it belongs to the administrative area for Sámi languages.
  public let isInSamiAdministrativeArea: Bool
  /// Statistics Norway's centrality class, 1 (most) to 6 (least central).
  public let centralityClass: Int

  /// Takes each value as it is.
  public init(
    id: MunicipalityNumber, name: String, otherNames: [String], county: CountyNumber, seat: Coordinate,
    seatName: String, population: Int, languageForm: LanguageForm, isInSamiAdministrativeArea: Bool,
    centralityClass: Int
  ) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.county = county
    self.seat = seat
    self.seatName = seatName
    self.population = population
    self.languageForm = languageForm
    self.isInSamiAdministrativeArea = isInSamiAdministrativeArea
    self.centralityClass = centralityClass
  }
}

/// One county of the division in force.
public struct County: Hashable, Sendable, Identifiable {
  /// The county number.
  public let id: CountyNumber
  /// The Norwegian name.
  public let name: String
  /// Parallel official names (Sámi, Kven).
  public let otherNames: [String]
  /// The part of the country (landsdel).
  public let region: String
  /// The health region.
  public let healthRegion: String

  /// Takes each value as it is.
  public init(id: CountyNumber, name: String, otherNames: [String], region: String, healthRegion: String) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.region = region
    self.healthRegion = healthRegion
  }
}

/// A municipality or county that no longer exists under its number, and one unit that took over its area.
///
/// A unit that was split has several of these, the main successor first.
public struct FormerUnit: Hashable, Sendable {
  /// How the unit ended.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case merge, rename, renumber, split
  }

  /// Which level of the division the unit belonged to.
  public enum Successor: Hashable, Sendable {
    case municipality(MunicipalityNumber)
    case county(CountyNumber)
  }

  /// The number it had, two or four digits.
  public let oldNumber: String
  /// The name it had.
  public let oldName: String
  /// The last calendar year in force.
  public let yearEnded: Int
  /// What its area belongs to now.
  public let successor: Successor
  /// How it ended.
  public let kind: Kind
  /// What else is worth knowing, in Norwegian; may be empty.
  public let note: String

  /// Takes each value as it is.
  public init(
    oldNumber: String, oldName: String, yearEnded: Int, successor: Successor, kind: Kind, note: String
  ) {
    self.oldNumber = oldNumber
    self.oldName = oldName
    self.yearEnded = yearEnded
    self.successor = successor
    self.kind = kind
    self.note = note
  }
}
