import TreffCatalogue

extension CatalogueEntries {
  /// Something that can be asked for.
  func entry(_ offer: Offer) -> CatalogueEntry {
    let isInForce = catalogue.isInForce(offer)
    let centre = catalogue.centre(offer.centreID)
    return CatalogueEntry(
      kind: .offer, id: offer.id, title: offer.title.nb,
      fields: [Field("centre", "Gis av", centre.map { .link(link($0)) } ?? .unknown)]
        + validityFields(offer.validity, status: status(of: offer)) + [
          Field("ask_now", "Spør nå", isInForce ? .none : centre.map { askNow(insteadOf: $0) } ?? .unknown),
          Field("title_nn", "Nynorsk", .text(offer.title.nn, unless: offer.title.nb)),
          Field("summary", "Omtale", .known(offer.summary)),
          Field("themes", "Tema", concepts(offer.themes)),
          Field("target_groups", "Målgrupper", concepts(offer.targetGroups)),
          Field("service_types", "Tjenestetyper", concepts(offer.serviceTypes)),
          Field("delivery", "Gis", .code(offer.delivery.id, label: label(offer.delivery))),
          Field("duration", "Varighet", .known(offer.duration)),
          Field("price", "Pris", .code(offer.price.rawValue, label: offer.price.rawValue)),
          Field("languages", "Språk", .texts(offer.languages)),
          Field(
            "evidence_level", "Grunnlag",
            .code(offer.evidenceLevel.rawValue, label: Self.label(offer.evidenceLevel))),
          Field("source", "Kilde", .known(offer.source)),
        ])
  }

  /// An offer is always about something and for somebody; where the tables do not say, it is not known.
  private func concepts(_ ids: [ConceptID]) -> Value {
    ids.isEmpty ? .unknown : .links(ids.compactMap(conceptLink))
  }

  func conceptLink(_ id: ConceptID) -> Link? {
    catalogue.concept(id).map { Link(id: $0.id.id, name: $0.label.nb) }
  }

  private func label(_ id: ConceptID) -> String { catalogue.concept(id)?.label.nb ?? "ukjent" }

  private static func label(_ evidence: Offer.EvidenceLevel) -> String {
    switch evidence {
    case .documented: "dokumentert i en rapport eller på en nettside"
    case .mandate: "følger av senterets oppdrag, ikke bekreftet av senteret"
    case .general: "kjent i fagfeltet, ikke bekreftet av senteret"
    }
  }
}
