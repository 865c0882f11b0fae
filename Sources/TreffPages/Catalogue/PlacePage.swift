internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching

/// The centres of a municipality or a county: who is responsible there, field by field, and who is for everybody.
struct PlacePage: Page {
  struct FieldPart {
    let anchor: String
    let label: String
    let rows: [Row]
  }

  struct Row {
    let name: String
    let centreHref: String
    /// What the abbreviation in its name stands for, where the name has one.
    let partOf: String?
    let line: String
    /// Whether it is responsible for this place, rather than for the whole country.
    let isRegional: Bool
    /// Whether it is a family without a unit for this place.
    let isMissing: Bool
    let insteadName: String?
    let insteadHref: String
    /// How much of the county it is for, where that is not all.
    let part: String?
    /// What is uncertain about whom it is for.
    let rowNote: String
    let hasRowNote: Bool
  }

  static let template = "place"
  let title: String
  let lead: String
  let norwegian: String?
  let described: String?
  let facts: [CatalogueFact]
  let fields: [FieldPart]
  let askHeading: String
  let form: AskForm
  let municipalities: [MunicipalitiesPage.Link]
  let hasMunicipalities: Bool

  /// - Throws: ``PageMove`` for another name or number of a place, ``PageFault/notFound`` where it means none or several.
  init(municipality visit: Visit) throws {
    guard let number = MunicipalityNumber(visit.id), let municipality = visit.catalogue.register[number]
    else { throw Self.elsewhere(visit) }
    self.init(.municipality(municipality), visit)
  }

  /// - Throws: as for a municipality.
  init(county visit: Visit) throws {
    guard let number = CountyNumber(visit.id), let county = visit.catalogue.register[number]
    else { throw Self.elsewhere(visit) }
    self.init(.county(county), visit)
  }

  private static func elsewhere(_ visit: Visit) -> any Error {
    guard let reading = try? visit.snapshot.place(named: visit.id), reading.otherReadings.isEmpty else {
      return PageFault.notFound
    }
    return PageMove(location: visit.href(to: reading.place))
  }

  private init(_ place: Place, _ visit: Visit) {
    let register = visit.catalogue.register
    let texts = PageTexts(language: visit.language)
    title = visit.pick(
      nb: "Sentrene for \(place.name)", nn: "Sentera for \(place.name)", en: "Centres for \(place.name)")
    norwegian = visit.norwegian
    described = visit.describedInNorwegian
    fields = Self.fields(for: place, visit)
    askHeading = visit.pick(
      nb: "Spør om hjelp til \(place.name)", nn: "Spør om hjelp til \(place.name)",
      en: "Ask for help for \(place.name)")
    switch place {
    case .municipality(let municipality):
      lead = visit.pick(
        nb: "Dette er de regionale enhetene for kommunen, og sentrene som er for hele landet, fag for fag.",
        nn:
          "Dette er dei regionale einingane for kommunen, og sentera som er for heile landet, fag for fag.",
        en:
          "These are the regional units for the municipality, and the national centres, field by field.")
      var facts = [CatalogueFact(texts["fact_municipality_number"], municipality.id.description)]
      let county = register[municipality.county]?.name ?? ""
      facts.append(
        CatalogueFact(
          texts["fact_county"], [CatalogueFact.Value(county, target: visit.href(to: municipality.county))]))
      if !municipality.otherNames.isEmpty {
        facts.append(CatalogueFact(texts["fact_aliases"], municipality.otherNames.joined(separator: ", ")))
      }
      self.facts = facts
      // As the box completes it.
      let isAlone = register.municipalities.count { $0.name == municipality.name } == 1
      form = AskForm(visit, place: isAlone ? municipality.name : "\(municipality.name) i \(county)")
      municipalities = []
    case .county(let county):
      lead = visit.pick(
        nb: "Dette er de regionale enhetene for fylket, og sentrene som er for hele landet, fag for fag.",
        nn: "Dette er dei regionale einingane for fylket, og sentera som er for heile landet, fag for fag.",
        en: "These are the regional units for the county, and the national centres, field by field.")
      facts =
        [CatalogueFact(texts["fact_county_number"], county.id.description)]
        + (county.otherNames.isEmpty
          ? [] : [CatalogueFact(texts["fact_aliases"], county.otherNames.joined(separator: ", "))])
      form = AskForm(visit, place: county.name)
      municipalities = MunicipalitiesPage.links(to: register.municipalities(in: county.id), visit)
    }
    hasMunicipalities = !municipalities.isEmpty
  }

  /// By field, what is for this place only before what is for all.
  private static func fields(for place: Place, _ visit: Visit) -> [FieldPart] {
    let catalogue = visit.catalogue
    let here = catalogue.centres.filter {
      $0.level != .other && catalogue.isInForce($0) && $0.catchment.serves(place)
    }
    let byField = Dictionary(grouping: visit.byName(here), by: \.field)
    return catalogue.concepts.compactMap { concept in
      guard let filed = byField[concept.id] else { return nil }
      let units = filed.filter { $0.level == .regional }.map { Row($0, place, visit) }
      let missing = filed.filter { family in
        catalogue.family(family.id)?.units(serving: place).isEmpty == true
      }.map { Row(missing: $0, place, visit) }
      let national = filed.filter { $0.level == .national }.map { Row($0, place, visit) }
      return FieldPart(
        anchor: "fag-\(concept.id.id)", label: concept.label[visit.language],
        rows: units + missing + national)
    }
  }
}

extension PlacePage.Row {
  fileprivate init(_ centre: Centre, _ place: Place, _ visit: Visit) {
    name = centre.name[visit.language]
    centreHref = visit.href(to: centre)
    partOf = visit.familyAbbreviated(by: centre)
    line = String(centre.mission.firstSentence)
    isRegional = centre.level == .regional
    isMissing = false
    insteadName = nil
    insteadHref = ""
    part =
      switch place {
      case .municipality: nil
      case .county(let county): visit.part(of: county, in: centre.catchment)
      }
    rowNote = centre.catchmentNote
    hasRowNote = !rowNote.isEmpty
  }

  /// A family that has no unit for the place; who stands in for one that was, if there was one.
  fileprivate init(missing family: Centre, _ place: Place, _ visit: Visit) {
    name = visit.nameWithAbbreviation(of: family)
    centreHref = visit.href(to: family)
    partOf = nil
    line = String(family.mission.firstSentence)
    isRegional = false
    isMissing = true
    let instead = visit.catalogue.centres.first { $0.familyID == family.id && $0.catchment.serves(place) }
      .flatMap(visit.catalogue.successor)
    insteadName = instead.map { $0.name[visit.language] }
    insteadHref = instead.map { visit.href(to: $0) } ?? ""
    part = nil
    rowNote = family.catchmentNote
    hasRowNote = !rowNote.isEmpty
  }
}
