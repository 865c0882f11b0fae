import TreffCatalogue

extension CatalogueEntries {
  /// A theme, target group, service type or way of delivery. The Northern Sámi label stays out: no speaker has read it.
  func entry(_ concept: Concept) -> CatalogueEntry {
    let scheme = concept.id.scheme
    let narrower = catalogue.concepts.filter { $0.broader == concept.id }
    let offers = catalogue.offers.filter { offer in
      catalogue.isInForce(offer) && (offer.concepts.contains(concept.id) || offer.delivery == concept.id)
    }
    return CatalogueEntry(
      kind: .concept, id: concept.id.id, title: concept.label.nb,
      fields: [
        Field("scheme", "Ordliste", .code(scheme.rawValue, label: Self.label(scheme))),
        Field("label_nn", "Nynorsk", .text(concept.label.nn, unless: concept.label.nb)),
        Field("label_en", "Engelsk", .text(concept.label.en, unless: concept.label.nb)),
        Field("broader", "Hører under", concept.broader.flatMap(conceptLink).map { .link($0) } ?? .none),
        Field("narrower", "Deles i", .links(narrower.compactMap { conceptLink($0.id) })),
        Field("search_words_nb", "Søkeord", .texts(concept.synonymsNB)),
        Field("search_words_nn", "Søkeord, nynorsk", .texts(concept.synonymsNN)),
        Field("abbreviations", "Forkortelser", .texts(concept.abbreviations)),
        Field("labels", "Flere søkeord", .texts(concept.names.map(\.text))),
        Field("los_uri", "Los", .optional(concept.losURI)),
        Field("offers", "Tilbud i kraft", .links(offers.map { link($0) })),
      ])
  }

  private static func label(_ scheme: ConceptID.Scheme) -> String {
    switch scheme {
    case .theme: "tema"
    case .targetGroup: "målgruppe"
    case .serviceType: "tjenestetype"
    case .delivery: "måte å gi hjelp på"
    case .outside: "utenfor feltet"
    }
  }
}
