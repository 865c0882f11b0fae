internal import TreffCatalogue
internal import TreffMatching

/// What the service is, how an answer comes about, and where its facts come from.
struct AboutPage: Page {
  static let path = "/om"
  struct Report {
    let title: String
    let publisher: String
    let year: Int
  }

  static let template = "about"
  let title: String
  /// Which catalogue answers, and how much is in it.
  let catalogue: String
  /// How much of it no centre has confirmed.
  let unconfirmed: String
  let reports: [Report]
  let privacy: String

  init(_ visit: Visit) {
    title = PageTexts(language: visit.language)["about_service"]
    catalogue = Self.catalogue(visit)
    unconfirmed = Self.unconfirmed(visit)
    reports = visit.catalogue.sources.map {
      Report(title: $0.title, publisher: $0.publisher, year: $0.year)
    }
    privacy = visit.href(PrivacyPage.path)
  }

  private static func catalogue(_ visit: Visit) -> String {
    let catalogue = visit.catalogue
    let date = catalogue.date.written(in: visit.language)
    let version = visit.snapshot.version
    // Families are their units, and others are only named when no centre fits.
    let centreCount = catalogue.centres.count {
      [.national, .regional].contains($0.level) && catalogue.isInForce($0)
    }
    let offerCount = catalogue.offers.count(where: catalogue.isInForce)
    return visit.pick(
      nb:
        "Katalogen er fra \(date) (versjon \(version)) og har \(centreCount) sentre og \(offerCount) tilbud. Det som er endret siden, vet vi ikke.",
      nn:
        "Katalogen er frå \(date) (versjon \(version)) og har \(centreCount) senter og \(offerCount) tilbod. Det som er endra sidan, veit vi ikkje.",
      en:
        "The catalogue is of \(date) (version \(version)) and has \(centreCount) centres and \(offerCount) offers. What has changed since, we do not know."
    )
  }

  private static func unconfirmed(_ visit: Visit) -> String {
    let offers = visit.catalogue.offers.filter(visit.catalogue.isInForce)
    let count = offers.count { $0.evidenceLevel != .documented }
    return visit.pick(
      nb:
        "\(count) av \(offers.count) tilbud er merket «ikke bekreftet av senteret». Ingen rapport eller nettside som vi har lest, nevner dem; de følger av hva senteret er til for, eller er kjent i fagfeltet. Spør senteret før dere regner med et slikt tilbud.",
      nn:
        "\(count) av \(offers.count) tilbod er merkte «ikkje stadfesta av senteret». Ingen rapport eller nettstad som vi har lese, nemner dei; dei følgjer av kva senteret er til for, eller er kjende i fagfeltet. Spør senteret før de reknar med eit slikt tilbod.",
      en:
        "\(count) of \(offers.count) offers are marked “not confirmed by the centre”. No report or website that we have read names them; they follow from what the centre is for, or are known in the field. Ask the centre before you count on such an offer."
    )
  }
}
