/// The area a centre is responsible for: the whole country, or whole counties and single municipalities.
public struct CatchmentArea: Hashable, Sendable {
  /// Whether every municipality is in.
  public let isNational: Bool
  /// Counties that are in as a whole.
  public let counties: Set<CountyNumber>
  /// Municipalities that are in beside those counties.
  public let municipalities: Set<MunicipalityNumber>

  /// The whole country.
  public static let national = CatchmentArea(isNational: true, counties: [], municipalities: [])
  /// Nowhere: for actors whose area the tables do not tell.
  public static let unknown = CatchmentArea(counties: [], municipalities: [])

  private init(isNational: Bool, counties: Set<CountyNumber>, municipalities: Set<MunicipalityNumber>) {
    self.isNational = isNational
    self.counties = counties
    self.municipalities = municipalities
  }

  /// An area of whole counties and further municipalities; empty sets make an area with nothing in it.
  public init(counties: Set<CountyNumber>, municipalities: Set<MunicipalityNumber>) {
    self.init(isNational: false, counties: counties, municipalities: municipalities)
  }

  /// Whether nothing is known to be in the area.
  public var isEmpty: Bool { !isNational && counties.isEmpty && municipalities.isEmpty }

  /// Whether the municipality is in the area.
  public func contains(_ municipality: MunicipalityNumber) -> Bool {
    isNational || counties.contains(municipality.county) || municipalities.contains(municipality)
  }

  /// Whether some part of the county is in the area.
  public func reaches(_ county: CountyNumber) -> Bool {
    isNational || counties.contains(county) || municipalities.contains { $0.county == county }
  }

  /// Whether the area holds the place: the municipality itself, or some part of the county.
  public func serves(_ place: Place) -> Bool {
    switch place {
    case .municipality(let municipality): contains(municipality.id)
    case .county(let county): reaches(county.id)
    }
  }

  /// Whether some municipality lies in both areas.
  public func overlaps(_ other: CatchmentArea) -> Bool {
    if isEmpty || other.isEmpty { return false }
    if isNational || other.isNational { return true }
    return !counties.isDisjoint(with: other.counties)
      || !municipalities.isDisjoint(with: other.municipalities)
      || municipalities.contains { other.counties.contains($0.county) }
      || other.municipalities.contains { counties.contains($0.county) }
  }

  /// The counties that are in, wholly or in part.
  public var countiesReached: Set<CountyNumber> { counties.union(municipalities.map(\.county)) }
}
