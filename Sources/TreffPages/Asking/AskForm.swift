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
    self.place = place
    maxLength = 8_000
    isNeedFaulty = faulty == .need
    isPlaceFaulty = faulty == .place
    places = visit.options.places
  }

  static func places(of register: MunicipalityRegister) -> [String] {
    let counts = register.municipalities.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
    let counties = Dictionary(uniqueKeysWithValues: register.counties.map { ($0.id, $0.name) })
    return register.municipalities.map { municipality in
      // A name that several have is told apart as people do, which the matcher reads.
      counts[municipality.name] == 1
        ? municipality.name : "\(municipality.name) i \(counties[municipality.county] ?? "")"
    } + register.counties.map(\.name).filter { counts[$0] == nil }  // Oslo is both
  }
}
