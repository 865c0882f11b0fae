internal import TreffCatalogue
internal import TreffMatching

/// Which offers the reader wants to see of each centre.
struct OfferFilter {
  private let asked: AskedNeed
  private let catalogue: Catalogue
  /// What the need was read to be about.
  private let themes: Set<ConceptID>

  init(_ asked: AskedNeed, _ understanding: TreffMatching.Understanding, in catalogue: Catalogue) {
    self.asked = asked
    self.catalogue = catalogue
    themes = Set(understanding.concepts.filter { $0.scheme == .theme })
  }

  /// The offers to show with a match.
  func offers(of match: Match) -> [Offer] {
    offers(best: match.offers.map(\.offer), givers: [match.centre.id, match.familyID])
  }

  /// The offers to show: the best, or, where only some are wanted, those of the same centre that pass and are about what the
  /// need is about; where it names no theme, what the best are about.
  /// - Parameter givers: the ids of whom they may be from.
  func offers(best: [Offer], givers: [String?]) -> [Offer] {
    guard asked.isFiltered else { return best }
    let themes = themes.isEmpty ? Set(best.flatMap(\.themes)) : themes
    let further = catalogue.offers.filter { offer in
      givers.contains(offer.centreID) && passes(offer) && catalogue.isInForce(offer)
        && !best.contains { $0.id == offer.id }
        && offer.themes.contains { !themes.isDisjoint(with: ThemeTree.path(to: $0, in: catalogue)) }
    }
    return Array((best.filter(passes) + further).prefix(Self.shown))
  }

  private static let shown = 3

  private func passes(_ offer: Offer) -> Bool {
    // What is given both ways is also given digitally.
    (!asked.isDigitalOnly || ["digital", "blandet"].contains(offer.delivery.id))
      && (!asked.isFreeOnly || offer.price == .gratis)
      && (asked.group.map(offer.targetGroups.contains) ?? true)
  }
}
