internal import Mustache
internal import TreffCatalogue
internal import TreffGeography

/// The box that a need is typed into.
struct AskForm {
  let action: String
  let need: String
  let place: String
  let maxLength: Int
  /// What has to be set right; the page tells it above, under the id `feil`.
  let isNeedFaulty: Bool
  let isPlaceFaulty: Bool
  /// What the field for the municipality completes: municipalities, then counties.
  let places: MustacheTemplate

  init(_ visit: Visit, need: String = "", place: String = "", faulty: NeedFault.Field? = nil) {
    action = visit.href(AskedNeed.path)
    self.need = need
    self.place = visit.told(place)
    maxLength = 8_000
    isNeedFaulty = faulty == .need
    isPlaceFaulty = faulty == .place
    places = visit.options.places
  }

  static func places(of register: MunicipalityRegister) -> [String] {
    let counts = register.municipalities.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
    return register.municipalities.map { municipality in
      counts[municipality.name] == 1 ? municipality.name : register.nameWithCounty(of: municipality)
    } + register.counties.map(\.name).filter { counts[$0] == nil }  // Oslo is both
  }
}

extension MunicipalityRegister {
  /// A name that several have, told apart as people do, which the matcher reads.
  func nameWithCounty(of municipality: Municipality) -> String {
    self[municipality.county].map { "\(municipality.name) i \($0.name)" } ?? municipality.name
  }
}
