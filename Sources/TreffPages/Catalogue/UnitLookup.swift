internal import Mustache
internal import TreffCatalogue
internal import TreffGeography

/// A family's units by county: where a reader finds the one that is one's own.
struct UnitLookup {
  struct County {
    let countyName: String
    let isServed: Bool
    let countyUnits: [CountyUnit]
  }

  /// Those that the family is for, by name.
  let counties: [County]
  /// Whether units share a county, so that the municipality decides.
  let isShared: Bool

  init(_ family: Family, _ visit: Visit) {
    let all = visit.byName(family.units)
    counties = visit.catalogue.register.counties.filter { family.centre.catchment.reaches($0.id) }
      .inNorwegianOrder(of: \.name).map { county in
        let units = all.filter { $0.catchment.reaches(county.id) }.map { CountyUnit($0, in: county, visit) }
        return County(countyName: county.name, isServed: !units.isEmpty, countyUnits: units)
      }
    isShared = counties.contains { $0.countyUnits.contains { $0.part != nil } }
  }
}

/// A unit as it stands with a county.
struct CountyUnit {
  let countyUnitName: String
  let countyUnitHref: String
  /// How much of the county it is for, where that is not all.
  let part: String?
  /// What the abbreviation in its name stands for, where the name has one.
  let partOf: String?

  init(_ unit: Centre, in county: County, _ visit: Visit) {
    countyUnitName = unit.name[visit.language]
    countyUnitHref = visit.href(to: unit)
    part = visit.part(of: county, in: unit.catchment)
    partOf = visit.familyAbbreviated(by: unit)
  }
}

extension Visit {
  /// How much of a county an area holds, where that is not all of it.
  func part(of county: County, in area: CatchmentArea) -> String? {
    if area.isNational || area.counties.contains(county.id) { return nil }
    let all = catalogue.register.municipalities(in: county.id)
    let served = all.count { area.contains($0.id) }
    if served == all.count { return nil }
    return pick(
      nb: "\(served) av \(all.count) kommuner", nn: "\(served) av \(all.count) kommunar",
      en: "\(served) of \(all.count) municipalities")
  }
}

extension CountyUnit: TemplateRow {
  func child(named property: String) -> Any? {
    switch property {
    case "countyUnitName": countyUnitName
    case "countyUnitHref": countyUnitHref
    case "part": told(part)
    case "partOf": told(partOf)
    default: nil
    }
  }
}
