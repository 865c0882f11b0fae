import TreffCatalogue
import TreffGeography

extension CatalogueEntries {
  /// A centre, family, regional unit or other actor.
  func entry(_ centre: Centre) -> CatalogueEntry {
    let isInForce = catalogue.isInForce(centre)
    var fields = [Field("level", "Nivå", .code(centre.level.rawValue, label: Self.label(centre.level)))]
    fields += validityFields(centre.validity, status: status(of: centre))
    fields += [
      Field("ask_now", "Spør nå", isInForce ? .none : askNow(insteadOf: centre)),
      Field("name_nn", "Nynorsk", .text(centre.name.nn, unless: centre.name.nb)),
      Field("name_en", "Engelsk", .text(centre.name.en, unless: centre.name.nb)),
      Field("abbreviation", "Forkortelse", .optional(centre.abbreviation)),
      Field("aliases", "Også kalt", .texts(centre.aliases)),
      Field("field", "Fagområde", concept(centre.field)),
      Field("family", "Familie", centre.familyID.flatMap(catalogue.centre).map { .link(link($0)) } ?? .none),
      Field("host", "Vert", .known(centre.host)),
      Field("seat", "Holder til i", centre.seat.map { .link(link($0)) } ?? .unknown),
      Field("catchment", "Ansvarsområde", extent(of: centre.catchment)),
      Field("catchment_counties", "Fylker", .links(centre.catchment.counties.sorted().map(link))),
      Field(
        "catchment_municipalities", "Kommuner", .links(centre.catchment.municipalities.sorted().map(link))),
      Field("catchment_note", "Om området", .optional(centre.catchmentNote)),
      Field("mission", "Oppdrag", .known(centre.mission)),
      Field("website", "Nettside", .known(centre.website)),
      Field("source", "Kilde", .known(centre.source)),
    ]
    let units = catalogue.centres.filter { $0.familyID == centre.id }
    // What its family offers is asked of another unit once this one has ended.
    let familyOffers = isInForce ? centre.familyID.map(offers) : nil
    fields += [
      Field("units", "Enheter", centre.level == .family ? .links(units.map { link($0) }) : .none),
      Field("offers", "Tilbud", .links(offers(of: centre.id))),
      Field("family_offers", "Tilbud som hele familien gir", familyOffers.map { .links($0) } ?? .none),
    ]
    return CatalogueEntry(kind: .centre, id: centre.id, title: centre.name.nb, fields: fields)
  }

  /// A name or unit that is no longer in use.
  func entry(_ former: FormerCentre) -> CatalogueEntry {
    let successor = catalogue.centre(former.successorID)
    return CatalogueEntry(
      kind: .formerCentre, id: former.id, title: former.name,
      fields: [
        Field("in_force", "Status", .flag(false, label: "tidligere navn eller senter")),
        Field("year_ended", "Siste år i bruk", former.yearEnded.map { .number($0) } ?? .unknown),
        Field("successor", "Avløst av", .link(Link(id: former.successorID, name: former.successorName))),
        Field("ask_now", "Spør nå", successor.map { askNow(insteadOf: $0) } ?? .unknown),
        Field("note", "Merknad", .optional(former.note)),
      ])
  }

  private func offers(of centreID: String) -> [Link] {
    catalogue.offers.filter { $0.centreID == centreID }.map { link($0) }
  }

  private func concept(_ id: ConceptID) -> Value {
    catalogue.concept(id).map { .link(Link(id: $0.id.id, name: $0.label.nb)) } ?? .unknown
  }

  private func extent(of area: CatchmentArea) -> Value {
    if area.isEmpty { return .unknown }
    return area.isNational
      ? .code("national", label: "hele landet") : .code("part", label: "en del av landet")
  }

  private static func label(_ level: Centre.Level) -> String {
    switch level {
    case .national: "nasjonalt senter"
    case .family: "familie av regionale sentre"
    case .regional: "regionalt senter"
    case .other: "annen aktør, ikke et kompetansesenter"
    }
  }
}
