internal import TreffCatalogue

/// An offer in a list: what it is, how it is given, how long it takes and what it costs.
struct OfferLine {
  let title: String
  let href: String
  let delivery: String
  let duration: String
  let price: String
  let isUnconfirmed: Bool

  init(_ offer: Offer, _ visit: Visit) {
    let texts = PageTexts(language: visit.language)
    title = offer.title[visit.language]
    href = visit.href("/tilbud/\(PageAddress.encoded(offer.id))")
    delivery = visit.label(offer.delivery)
    duration = offer.duration.isEmpty ? texts["unknown"] : offer.duration
    price = Self.price(offer.price, visit)
    isUnconfirmed = offer.evidenceLevel != .documented
  }

  static func price(_ price: Offer.Price, _ visit: Visit) -> String {
    switch price {
    case .gratis: visit.pick(nb: "gratis", nn: "gratis", en: "free")
    case .delvis: visit.pick(nb: "delvis betalt", nn: "delvis betalt", en: "partly paid")
    case .betalt: visit.pick(nb: "betalt", nn: "betalt", en: "paid")
    case .ukjent: visit.pick(nb: "ukjent", nn: "ukjend", en: "unknown")
    }
  }
}
