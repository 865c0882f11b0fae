internal import TreffCatalogue
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
  /// Whether it is for the asker's municipality: told apart where one is known.
  let isForPlace: Bool
  let isElsewhere: Bool
  let offers: [ListedOffer]
  let hasOffers: Bool
  let units: [Unit]
  let hasUnits: Bool
  let website: Website?
  let order: String

  init(_ match: Match, offers: [Offer], asked: AskedNeed, hasPlace: Bool, _ visit: Visit) {
    name = match.centre.name[visit.language]
    href = visit.href(to: match.centre)
    reason = ReasonPart.parts(
      of: match.reason, need: asked.need, titlesIn: visit.foreignTitles)
    isForPlace = hasPlace && match.coversMunicipality
    isElsewhere = hasPlace && !match.coversMunicipality
    self.offers = offers.map { ListedOffer($0, visit) }
    hasOffers = !offers.isEmpty
    units = match.alsoUnits.map {
      Unit(name: $0.name[visit.language], href: visit.href(to: $0))
    }
    hasUnits = !match.alsoUnits.isEmpty
    website = Website(match.centre.website)
    order = visit.href(OrderPage.path, asked.parameters + [("senter", match.centre.id)])
  }
}
