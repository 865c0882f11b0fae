internal import Mustache
internal import TreffCatalogue
internal import TreffGeography

/// Everybody in the catalogue on one page: by field, by county, and who else there is.
struct CentresPage: Page {
  struct FieldPart {
    let anchor: String
    let label: String
    let entries: [CentreEntry]
  }

  /// A centre or family.
  struct CentreEntry {
    let name: String
    let centreHref: String
    let kind: String
    let line: String
    let website: Website?
    let offerCount: String
    let units: [UnitEntry]
    let hasUnits: Bool
  }

  struct UnitEntry {
    let unitName: String
    let unitHref: String
    let area: String
  }

  struct CountyPart {
    let countyAnchor: String
    let countyName: String
    let countyHref: String
    let countyUnits: [CountyUnit]
    /// Families that have none for it.
    let missing: [MissingFamily]
  }

  struct MissingFamily {
    let missingName: String
    let missingHref: String
  }

  static let template = "centres"
  let title: String
  let lead: String
  let norwegian: String?
  let described: String?
  let fields: [FieldPart]
  let counties: [CountyPart]
  let others: [CentreEntry]

  init(_ visit: Visit) {
    let catalogue = visit.catalogue
    title = PageTexts(language: visit.language)["centres_title"]
    norwegian = visit.norwegian
    described = visit.describedInNorwegian
    let offerCounts = catalogue.offers.filter(catalogue.isInForce).reduce(into: [:]) {
      $0[$1.centreID, default: 0] += 1
    }
    func entry(_ centre: Centre) -> CentreEntry {
      CentreEntry(centre, offerCounts: offerCounts, visit)
    }
    let inForce = catalogue.centres.filter(catalogue.isInForce)
    // Units stand with their family, wherever they are filed themselves.
    let filed = inForce.filter { $0.level != .other && $0.familyID.flatMap(catalogue.family) == nil }
    let byField = Dictionary(grouping: filed, by: \.field)
    fields = catalogue.concepts.compactMap { concept in
      byField[concept.id].map { centres in
        FieldPart(
          anchor: "fag-\(concept.id.id)", label: concept.label[visit.language],
          entries: visit.byName(centres).map(entry))
      }
    }
    others = visit.byName(inForce.filter { $0.level == .other }).map(entry)
    let families = visit.byName(filed.filter { $0.level == .family }).compactMap { catalogue.family($0.id) }
    let units = visit.byName(inForce.filter { $0.level == .regional })
    counties = catalogue.register.counties.inNorwegianOrder(of: \.name).map {
      CountyPart($0, families: families, units: units, visit)
    }
    let unitCount = inForce.count { $0.level == .regional }
    let nationalCount = inForce.count { $0.level == .national }
    let date = catalogue.date.written(in: visit.language)
    lead = visit.pick(
      nb:
        "\(nationalCount) sentre for hele landet og \(unitCount) regionale enheter, ordnet etter fag og etter fylke. Opplysningene gjelder \(date).",
      nn:
        "\(nationalCount) senter for heile landet og \(unitCount) regionale einingar, ordna etter fag og etter fylke. Opplysningane gjeld \(date).",
      en:
        "\(nationalCount) national centres and \(unitCount) regional units, by field and by county. The facts are those of \(date)."
    )
  }
}

extension CentresPage.CentreEntry {
  fileprivate init(_ centre: Centre, offerCounts: [String: Int], _ visit: Visit) {
    let members = visit.byName(visit.catalogue.family(centre.id)?.units ?? [])
    name = visit.nameWithAbbreviation(of: centre)
    centreHref = visit.href(to: centre)
    kind =
      centre.level == .family
      ? visit.pick(
        nb: members.count == 1 ? "1 regional enhet" : "\(members.count) regionale enheter",
        nn: members.count == 1 ? "1 regional eining" : "\(members.count) regionale einingar",
        en: members.count == 1 ? "1 regional unit" : "\(members.count) regional units")
      : centre.level == .regional
        ? visit.words(centre.level) + ": " + visit.words(centre.catchment) : visit.words(centre.level)
    line = String(centre.mission.firstSentence)
    website = Website(centre.website)
    let count = ([centre] + members).reduce(0) { $0 + (offerCounts[$1.id] ?? 0) }
    offerCount = visit.words(offerCount: count)
    units = members.map { unit in
      CentresPage.UnitEntry(
        unitName: unit.name[visit.language], unitHref: visit.href(to: unit),
        area: visit.words(unit.catchment))
    }
    hasUnits = !members.isEmpty
  }
}

extension CentresPage.CountyPart {
  fileprivate init(_ county: County, families: [Family], units: [Centre], _ visit: Visit) {
    countyAnchor = "fylke-\(county.id)"
    countyName = county.name
    countyHref = visit.href(to: county.id)
    countyUnits = units.filter { $0.catchment.reaches(county.id) }.map { CountyUnit($0, in: county, visit) }
    missing = families.filter { family in
      family.centre.catchment.reaches(county.id) && family.units(serving: .county(county)).isEmpty
    }.map {
      CentresPage.MissingFamily(
        missingName: visit.nameWithAbbreviation(of: $0.centre), missingHref: visit.href(to: $0.centre))
    }
  }
}

extension CentresPage.CentreEntry: TemplateRow {
  func child(named property: String) -> Any? {
    switch property {
    case "name": name
    case "centreHref": centreHref
    case "kind": kind
    case "line": line
    case "website": told(website)
    case "offerCount": offerCount
    case "units": units
    case "hasUnits": hasUnits
    default: nil
    }
  }
}

extension CentresPage.UnitEntry: TemplateRow {
  func child(named property: String) -> Any? {
    switch property {
    case "unitName": unitName
    case "unitHref": unitHref
    case "area": area
    default: nil
    }
  }
}
