internal import TreffCatalogue
internal import TreffMatching

/// The centres of an answer that a reader is shown, with the offers of each that the reader wants to see.
struct ShownMatches {
  let shown: [(match: Match, offers: [Offer])]
  /// So many of them clearly fit.
  let clearCount: Int

  init(of answer: MatchAnswer, asked: AskedNeed, in catalogue: Catalogue) {
    let filter = OfferFilter(asked, answer.understanding, in: catalogue)
    var shown: [(match: Match, offers: [Offer])] = []
    for match in answer.matches where shown.count < AnswerPage.shown {
      let offers = filter.offers(of: match)
      if !asked.isFiltered || !offers.isEmpty { shown.append((match, offers)) }
    }
    self.shown = shown
    clearCount = ClearMatches.count(
      among: shown.map(\.match), best: answer.matches.first?.score ?? 0,
      concepts: answer.understanding.concepts, in: catalogue)
  }
}
