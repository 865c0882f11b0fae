internal import TreffSearch

/// How sure the matcher may be that the best answer is one.
struct Confidence {
  let outcome: MatchAnswer.Outcome
  let features: [Double]

  init(
    reading: NeedReading, terms: [Searcher<BM25Similarity>.ScoredTerm], best: Candidate?, snapshot: Snapshot
  ) {
    features = []
    outcome = best == nil ? .noClearMatch : .answered
  }
}
