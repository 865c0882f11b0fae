internal import TreffCatalogue

/// An offer, and who gives it.
struct OfferPage: Page {
  struct Giver {
    let giverName: String
    let giverTarget: String
    let giverArea: String
    /// Where a text to the one who gives it begins; nil where a unit is to be chosen first.
    let order: String?
    let orderText: String
  }

  static let template = "offer"
  let title: String
  let titleLanguage: String?
  let summary: String
  let hasSummary: Bool
  let summaryLanguage: String?
  /// Where it is not in force: since or until when.
  let outside: String?
  let facts: [CatalogueFact]
  /// How sure it is that the centre offers this.
  let evidence: String
  let isUnconfirmed: Bool
  let giver: Giver?
  let lookup: UnitLookup?
  let described: String?
  let sources: [CatalogueFact.Value]

  init(_ visit: Visit) throws {
    let catalogue = visit.catalogue
    guard let offer = catalogue.offer(visit.id) else { throw PageFault.notFound }
    let centre = catalogue.centre(offer.centreID)
    let name = offer.title[visit.language]
    title = name
    titleLanguage = offer.titleLanguage(on: visit.language)
    summary = offer.summary
    hasSummary = !summary.isEmpty
    summaryLanguage = offer.summaryLanguage(on: visit.language)
    // An offer ends with its centre.
    outside =
      catalogue.isInForce(offer)
      ? nil : visit.words(outside: offer.validity) ?? centre.flatMap { visit.words(outside: $0.validity) }
    facts = Self.facts(of: offer, visit)
    evidence = Self.words(offer.evidenceLevel, visit)
    isUnconfirmed = offer.evidenceLevel != .documented
    giver = centre.map { centre in
      Giver(
        giverName: visit.nameWithAbbreviation(of: centre), giverTarget: visit.href(to: centre),
        giverArea: visit.words(centre.catchment),
        order: catalogue.isInForce(offer) ? visit.order(to: centre, about: name) : nil,
        orderText: visit.orderText(for: centre))
    }
    lookup = catalogue.isInForce(offer) ? catalogue.family(offer.centreID).map { UnitLookup($0, visit) } : nil
    described = visit.describedInNorwegian
    sources = CatalogueSource.all(in: offer.source, visit)
  }

  private static func facts(of offer: Offer, _ visit: Visit) -> [CatalogueFact] {
    let texts = PageTexts(language: visit.language)
    typealias Value = CatalogueFact.Value
    func labels(_ ids: [ConceptID]) -> [Value] {
      ids.isEmpty ? [Value(texts["unknown"])] : ids.map { Value(visit.label($0)) }
    }
    return [
      CatalogueFact(
        texts["fact_themes"],
        offer.themes.map { Value(visit.label($0), target: visit.href(toTheme: $0)) }),
      CatalogueFact(texts["fact_target_groups"], labels(offer.targetGroups)),
      CatalogueFact(texts["fact_service_types"], labels(offer.serviceTypes)),
      CatalogueFact(texts["fact_delivery"], visit.label(offer.delivery)),
      CatalogueFact(
        texts["fact_duration"],
        [visit.duration(of: offer).map { Value($0.text, language: $0.language) } ?? Value(texts["unknown"])]
      ),
      CatalogueFact(texts["fact_price"], visit.words(offer.price)),
      CatalogueFact(
        texts["fact_languages"], visit.list(offer.languages.map { words(languageCode: $0, visit) })),
    ]
  }

  private static func words(languageCode code: String, _ visit: Visit) -> String {
    switch code {
    case "nb": visit.pick(nb: "bokmål", nn: "bokmål", en: "Norwegian (bokmål)")
    case "nn": visit.pick(nb: "nynorsk", nn: "nynorsk", en: "Norwegian (nynorsk)")
    case "se": visit.pick(nb: "nordsamisk", nn: "nordsamisk", en: "Northern Sámi")
    case "en": visit.pick(nb: "engelsk", nn: "engelsk", en: "English")
    default: code
    }
  }

  private static func words(_ level: Offer.EvidenceLevel, _ visit: Visit) -> String {
    switch level {
    case .documented:
      visit.pick(
        nb: "En rapport eller nettside som er lest, nevner tilbudet.",
        nn: "Ein rapport eller ei nettside som er lesen, nemner tilbodet.",
        en: "A report or page that was read names this offer.")
    case .mandate:
      visit.pick(
        nb:
          "Tilbudet følger klart av det senteret er til for, men vi har ikke funnet det nevnt. Spør senteret om det gis.",
        nn:
          "Tilbodet følgjer klart av det senteret er til for, men vi har ikkje funne det nemnt. Spør senteret om det blir gjeve.",
        en:
          "The offer follows plainly from what the centre is for, but we have not found it named. Ask the centre whether it is given."
      )
    case .general:
      visit.pick(
        nb: "Tilbudet er kjent i fagmiljøet, men vi har ikke lest en kilde. Spør senteret om det gis.",
        nn:
          "Tilbodet er kjent i fagmiljøet, men vi har ikkje lese ei kjelde. Spør senteret om det blir gjeve.",
        en: "The offer is known in the field, but we have read no source. Ask the centre whether it is given."
      )
    }
  }
}
