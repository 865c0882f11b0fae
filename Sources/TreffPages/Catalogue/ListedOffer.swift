internal import Mustache
internal import TreffCatalogue

/// An offer in a list of the catalogue.
struct ListedOffer {
  let offerTitle: String
  let offerHref: String
  let offerLanguage: String?
  /// How it is given, how long it takes and what it costs, in one line; only how long may be in another language.
  let before: String
  let duration: String
  let durationLanguage: String?
  let after: String
  /// Who gives it, where the list has several givers.
  let giver: String?
  let giverHref: String
  let isUnconfirmed: Bool

  init(_ offer: Offer, giver: Centre? = nil, _ visit: Visit) {
    let texts = PageTexts(language: visit.language)
    offerTitle = offer.title[visit.language]
    offerHref = visit.href(to: offer)
    offerLanguage = offer.titleLanguage(on: visit.language)
    before =
      "\(texts["offer_delivery"]): \(visit.label(offer.delivery).lowercased()) · \(texts["offer_duration"]): "
    let known = visit.duration(of: offer)
    duration = known?.text ?? texts["unknown"]
    durationLanguage = known?.language
    after = " · \(texts["offer_price"]): \(visit.words(offer.price))"
    self.giver = giver.map { $0.name[visit.language] }
    giverHref = giver.map { visit.href(to: $0) } ?? ""
    isUnconfirmed = offer.evidenceLevel != .documented
  }
}

extension Offer {
  /// The language of the title, where it is not the page's: titles are in Norwegian only, some of them in nynorsk alone.
  func titleLanguage(on language: Language) -> String? {
    switch language {
    case .nn where title.nn != title.nb: nil
    default: summaryLanguage(on: language)
    }
  }

  /// The language of the summary, where it is not the page's.
  func summaryLanguage(on language: Language) -> String? {
    languages.contains(language.rawValue) ? nil : languages.first
  }
}

extension ListedOffer: TemplateRow {
  func child(named property: String) -> Any? {
    switch property {
    case "offerTitle": offerTitle
    case "offerHref": offerHref
    case "offerLanguage": told(offerLanguage)
    case "before": before
    case "duration": duration
    case "durationLanguage": told(durationLanguage)
    case "after": after
    case "giver": told(giver)
    case "giverHref": giverHref
    case "isUnconfirmed": isUnconfirmed
    default: nil
    }
  }
}
