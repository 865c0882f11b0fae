internal import TreffCatalogue
internal import TreffMatching

/// Which offers the reader wants to see of each centre.
struct OfferFilter {
  let asked: AskedNeed
  let catalogue: Catalogue

  /// The offers to show with a match: its best, or, where only some are wanted, those of the centre that pass and are about
  /// what its best offers are about.
  func offers(of match: Match) -> [Offer] {
    let best = match.offers.map(\.offer)
    guard asked.isFiltered else { return best }
    let themes = Set(best.flatMap(\.themes))
    let givers = [match.centre.id, match.familyID]
    let further = catalogue.offers.filter { offer in
      givers.contains(offer.centreID) && catalogue.isInForce(offer) && !themes.isDisjoint(with: offer.themes)
        && !best.contains { $0.id == offer.id }
    }
    return Array((best + further).filter(passes).prefix(Self.shown))
  }

  private static let shown = 3

  private func passes(_ offer: Offer) -> Bool {
    // What is given both ways is also given digitally.
    (!asked.isDigitalOnly || ["digital", "blandet"].contains(offer.delivery.id))
      && (!asked.isFreeOnly || offer.price == .gratis)
      && (asked.group.map(offer.targetGroups.contains) ?? true)
  }
}
