internal import TreffCatalogue
internal import TreffGeography

/// The box that a need is typed into.
struct AskForm {
  let action: String
  let need: String
  let place: String
  let maxLength: Int
  /// What the field for the municipality completes: municipalities, then counties.
  let places: [String]

  init(_ visit: Visit, need: String = "", place: String = "") {
    action = visit.href(AskedNeed.path)
    self.need = need
    self.place = place
    maxLength = 8_000
    let register = visit.catalogue.register
    // A name that several municipalities have is completed with the county, which the matcher reads as well.
    let names = register.municipalities.map(\.name)
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    places =
      register.municipalities.map { municipality in
        counts[municipality.name] == 1 ? municipality.name : municipality.id.description
      } + register.counties.map(\.name)
  }
}
