import TreffCatalogue
import TreffGeography

extension CatalogueEntries {
  /// A municipality, with the regional centres that are responsible for it.
  func entry(_ municipality: Municipality) -> CatalogueEntry {
    let county = catalogue.register[municipality.county]
    let centres = catalogue.centres.filter {
      $0.level == .regional && catalogue.isInForce($0) && $0.catchment.contains(municipality.id)
    }
    let isSami = municipality.isInSamiAdministrativeArea
    return CatalogueEntry(
      kind: .municipality, id: municipality.id.description, title: municipality.name,
      fields: [
        Field("other_names", "Andre navn", .texts(municipality.otherNames)),
        Field("county", "Fylke", .link(link(municipality.county))),
        Field("region", "Landsdel", .known(county?.region)),
        Field("health_region", "Helseregion", .known(county?.healthRegion)),
        Field("seat", "Administrasjonssted", .known(municipality.seatName)),
        Field("population", "Innbyggere", .number(municipality.population)),
        Field(
          "language_form", "Målform",
          .code(municipality.languageForm.rawValue, label: municipality.languageForm.rawValue)),
        Field(
          "sami_administrative_area", "Samisk språkområde", .flag(isSami, label: isSami ? "ja" : "nei")),
        Field("centrality_class", "Sentralitet (1-6)", .number(municipality.centralityClass)),
        Field("regional_centres", "Regionale sentre med ansvar", .links(centres.map { link($0) })),
      ])
  }

  /// A county with its municipalities.
  func entry(_ county: County) -> CatalogueEntry {
    CatalogueEntry(
      kind: .county, id: county.id.description, title: county.name,
      fields: [
        Field("other_names", "Andre navn", .texts(county.otherNames)),
        Field("region", "Landsdel", .known(county.region)),
        Field("health_region", "Helseregion", .known(county.healthRegion)),
        Field(
          "municipalities", "Kommuner",
          .links(catalogue.register.municipalities(in: county.id).map { link($0.id) })),
      ])
  }

  /// A number that is no longer in use, with all that its area belongs to now.
  /// - Parameter units: the records of one number, at least one; a unit that was split has several.
  func entry(_ units: [FormerUnit]) -> CatalogueEntry {
    let first = units[0]
    let successors = units.map { unit in
      var successor =
        switch unit.successor {
        case .municipality(let number): link(number)
        case .county(let number): link(number)
        }
      successor.remark = unit.note.isEmpty ? nil : unit.note
      return successor
    }
    return CatalogueEntry(
      kind: .formerUnit, id: first.oldNumber, title: first.oldName,
      fields: [
        Field("in_force", "Status", .flag(false, label: "tidligere kommune eller fylke")),
        Field("year_ended", "Siste år", .number(first.yearEnded)),
        Field("change", "Endring", .code(first.kind.rawValue, label: Self.label(first.kind))),
        Field("successors", "Hører nå til", .links(successors)),
      ])
  }

  private static func label(_ kind: FormerUnit.Kind) -> String {
    switch kind {
    case .merge: "slått sammen med andre"
    case .rename: "nytt navn"
    case .renumber: "nytt nummer"
    case .split: "delt"
    }
  }
}
