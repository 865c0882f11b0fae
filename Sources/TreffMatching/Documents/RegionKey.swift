internal import TreffGeography
internal import TreffSearch

/// Index terms for areas. Words never hold a colon, so the keys cannot be mistaken for one.
enum RegionKey {
  static let country = "region:country"

  static func county(_ number: CountyNumber) -> String { "region:county:\(number)" }
  static func partOfCounty(_ number: CountyNumber) -> String { "region:part-of-county:\(number)" }
  static func municipality(_ number: MunicipalityNumber) -> String { "region:municipality:\(number)" }

  /// The keys a centre with this catchment is found by.
  static func keys(of catchment: CatchmentArea) -> [String] {
    if catchment.isNational { return [country] }
    return catchment.counties.sorted().map(county)
      + Set(catchment.municipalities.map(\.county)).sorted().map(partOfCounty)
      + catchment.municipalities.sorted().map(municipality)
  }

  /// The keys of all catchments that serve a place.
  static func keys(serving place: Place) -> [String] {
    switch place {
    case .municipality(let municipality):
      [country, county(municipality.county), self.municipality(municipality.id)]
    case .county(let county): [country, self.county(county.id), partOfCounty(county.id)]
    }
  }

  /// The documents of the centres that serve a place.
  static func documents(serving place: Place, in index: InvertedIndex) -> Set<Int> {
    var documents: Set<Int> = []
    for key in keys(serving: place) {
      guard let term = index.term(key) else { continue }
      for posting in index.postings(of: term) { documents.insert(index.document(at: posting)) }
    }
    return documents
  }
}
