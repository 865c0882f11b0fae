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
    counties = visit.catalogue.register.counties.filter { family.centre.catchment.reaches($0.id) }
      .inNorwegianOrder(of: \.name).map { county in
        let units = CountyUnit.all(family.units(serving: .county(county)), in: county, visit)
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

  /// By name.
  static func all(_ units: [Centre], in county: County, _ visit: Visit) -> [CountyUnit] {
    visit.byName(units).map { unit in
      CountyUnit(
        countyUnitName: unit.name[visit.language], countyUnitHref: visit.href(to: unit),
        part: visit.part(of: county, in: unit.catchment), partOf: visit.familyAbbreviated(by: unit))
    }
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
