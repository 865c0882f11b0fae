/// A place a need can come from.
public enum Place: Hashable, Sendable {
  case municipality(Municipality)
  case county(County)

  /// The county the place is or lies in.
  public var countyNumber: CountyNumber {
    switch self {
    case .municipality(let municipality): municipality.county
    case .county(let county): county.id
    }
  }

  /// The municipality's four digits, or the county's two.
  public var number: String {
    switch self {
    case .municipality(let municipality): municipality.id.description
    case .county(let county): county.id.description
    }
  }

  /// By number alone: equal places have equal ones, and all else about a municipality is long.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .municipality(let municipality): hasher.combine(municipality.id)
    case .county(let county): hasher.combine(county.id)
    }
  }

  /// The place's Norwegian name.
  public var name: String {
    switch self {
    case .municipality(let municipality): municipality.name
    case .county(let county): county.name
    }
  }
}

/// What a name or number was taken to mean, and what else it could have meant.
public struct PlaceReading: Hashable, Sendable {
  /// The place in force that is meant.
  public let place: Place
  /// Municipalities that took over a former unit of the same name: `Bø` is 1867, and was also what is now in 4020.
  public let otherReadings: [Municipality]

  init(place: Place, otherReadings: [Municipality] = []) {
    self.place = place
    self.otherReadings = otherReadings
  }
}

/// A name or number that means no place, or more than one.
public struct PlaceError: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Code: Hashable, Sendable {
    /// Nothing has that name or number.
    case unknown
    /// Several places in force have the name, or the unit was split between several.
    case ambiguous
  }

  /// What is wrong.
  public let code: Code
  /// What was asked for.
  public let text: String
  /// Places the caller may have meant, as `Herøy i Nordland (1818)`; may be empty when the name is unknown.
  public let candidates: [String]

  init(_ code: Code, text: String, candidates: [String]) {
    self.code = code
    self.text = text
    self.candidates = candidates
  }
}
