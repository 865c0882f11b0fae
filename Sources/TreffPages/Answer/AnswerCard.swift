internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching

/// One centre of an answer.
struct AnswerCard {
  struct Unit {
    let name: String
    let href: String
  }

  let name: String
  let href: String
  let reason: [ReasonPart]
  /// Whether the reason names an offer that the reader has chosen not to see.
  let isReasonHidden: Bool
  /// Whether it is for the asker's municipality or county; nil where none is known.
  let badge: String?
  let isElsewhere: Bool
  /// Where it is told what is uncertain about whom it is for.
  let areaNote: String?
  let offers: [ListedOffer]
  let hasOffers: Bool
  let units: [Unit]
  let hasUnits: Bool
  let website: Website?
  let order: String

  init(_ match: Match, offers: [Offer], asked: AskedNeed, place: Place?, _ visit: Visit) {
    name = match.centre.name[visit.language]
    href = visit.href(to: match.centre)
    reason = ReasonPart.parts(
      of: match.reason, need: asked.need, titlesIn: visit.foreignTitles)
    isReasonHidden = match.offers.first.map { best in !offers.contains { $0.id == best.offer.id } } ?? false
    badge = place.map { Self.badge(match, $0, visit) }
    isElsewhere = place != nil && !match.coversMunicipality
    areaNote =
      place != nil && match.coversMunicipality && match.centre.level == .regional
        && !match.centre.catchmentNote.isEmpty
      ? visit.href(to: match.centre) + "#omrade" : nil
    self.offers = offers.map { ListedOffer($0, visit) }
    hasOffers = !offers.isEmpty
    units = match.alsoUnits.map {
      Unit(name: $0.name[visit.language], href: visit.href(to: $0))
    }
    hasUnits = !match.alsoUnits.isEmpty
    website = Website(match.centre.website)
    order = visit.href(OrderPage.path, asked.parameters + [("senter", match.centre.id)])
  }

  private static func badge(_ match: Match, _ place: Place, _ visit: Visit) -> String {
    let texts = PageTexts(language: visit.language)
    if match.centre.catchment.isNational { return texts["card_national"] }
    switch place {
    case .municipality: return texts[match.coversMunicipality ? "card_municipality" : "card_no_municipality"]
    case .county(let county):
      guard match.coversMunicipality else { return texts["card_no_county"] }
      let isWhole = visit.part(of: county, in: match.centre.catchment) == nil
      return texts[isWhole ? "card_county" : "card_county_part"]
    }
  }
}
