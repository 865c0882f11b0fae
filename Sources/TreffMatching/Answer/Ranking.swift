internal import TreffCatalogue
internal import TreffGeography
internal import TreffSearch

/// A need weighed against everybody who could answer it: what an answer and a reason about one centre share.
struct Ranking {
  let region: Region
  let asker: AskerPlace
  let reading: NeedReading
  /// Each document's score, by document number.
  let scores: [Double]
  /// Everybody who can take a rank, best first.
  let ranked: [Candidate]
  /// Actors outside the centres worth naming beside the ranking, best first.
  let elsewhere: [Candidate]
  let outcome: MatchAnswer.Outcome
  /// Whether the outcome is to ask back because the place's name means several.
  let isPlaceMissed: Bool
  let writer: ExplanationWriter

  /// - Throws: ``MatchingError`` when the municipality is unknown or means several, or a concept is unknown.
  init(of request: MatchRequest, in snapshot: Snapshot) throws(MatchingError) {
    try snapshot.check(request.corrections)
    let words = NeedWords(request.need)
    asker = try AskerPlace(of: request, words: words, in: snapshot)
    region = Region(place: asker.place, index: snapshot.index)
    reading = snapshot.reader.read(
      words, without: asker.spans, correctedBy: request.corrections)
    let terms = snapshot.searcher.scoredTerms(of: reading.query)
    scores = snapshot.searcher.scores(for: terms)
    let candidates = snapshot.candidates(scores: scores, terms: terms, reading: reading, region: region)
    let byScore = candidates.filter { $0.speaker.centre.level != .other }.sorted(by: Candidate.ranksBefore)
    ranked =
      snapshot.omitted.contains(.coverage)
      ? byScore : ThemeCoverage(of: reading, in: snapshot).ordered(byScore)
    let best = ranked.max { $0.textScore < $1.textScore }
    elsewhere = Array(
      candidates.filter {
        $0.speaker.centre.level == .other && $0.textScore >= Self.elsewhereShare * (best?.textScore ?? 0)
      }
      .sorted(by: Candidate.ranksBefore).prefix(Self.elsewhereShown))
    var outsideScore = 0.0
    let removedNames = Set(request.corrections.removed.map(\.description))
    for document in snapshot.outsideDocuments
    where removedNames.isEmpty || !removedNames.contains(snapshot.index.id(of: document)) {
      outsideScore = max(outsideScore, scores[document])
    }
    let confidence = Confidence(
      reading: reading, best: best, outsideScore: outsideScore, index: snapshot.index
    ).outcome
    isPlaceMissed = confidence == .answered && asker.isMissed(for: ranked.first)
    outcome = isPlaceMissed ? .askBack : confidence
    writer = ExplanationWriter(
      snapshot: snapshot, need: request.need, reading: reading, terms: terms,
      wording: Wording(language: request.language))
  }

  /// Themes suggested to somebody who is asked back.
  static let suggestionsShown = 3
  /// Offers named with each match.
  static let offersShown = 3
  /// Actors outside the centres named beside the ranking.
  static let elsewhereShown = 3
  /// The share of the best match's text score that such an actor must reach to be worth naming.
  static let elsewhereShare = 0.5

  /// The first answers. A family that fits at least as well as all of them but has no unit for the place
  /// stands last among them: below those that cover, yet never out of sight. A single answer is always the
  /// best that covers.
  func shown(limit: Int) -> [Candidate] {
    let first = ranked.prefix(limit)
    guard limit > 1, let strongest = first.map(\.textScore).max(),
      let hidden = ranked.dropFirst(limit).first(where: {
        !$0.coversMunicipality && $0.textScore >= strongest
      })
    else { return Array(first) }
    return first.dropLast() + [hidden]
  }

  /// Themes that the guesses are about, for somebody who has not said what it is about. Of a guess that is met by words that
  /// say nothing only the centre's field: there any narrower theme is as near as another.
  var suggestions: [Concept] {
    guard outcome == .askBack, !isPlaceMissed else { return [] }
    var suggestions: [Concept] = []
    for candidate in ranked {
      guard suggestions.count < Self.suggestionsShown else { break }
      let offer = candidate.offers.first.flatMap { writer.snapshot.offer(at: $0.document) }
      let isMet = candidate.textScore >= Confidence.textScoreMin
      guard let theme = isMet ? offer?.themes.first : candidate.centre.field,
        let concept = writer.snapshot.catalogue.concept(theme),
        !suggestions.contains(concept)
      else { continue }
      suggestions.append(concept)
    }
    return suggestions
  }

  /// A candidate as people and programs are told of it.
  func match(of candidate: Candidate, rank: Int, explains: Bool) -> Match {
    Match(
      rank: rank, score: candidate.score, centre: candidate.centre, familyID: candidate.familyID,
      coversMunicipality: candidate.coversMunicipality, alsoUnits: candidate.alsoUnits.map(\.centre),
      reason: writer.reason(for: candidate, place: region.place),
      offers: candidate.offers.prefix(Self.offersShown).compactMap { hit in
        writer.snapshot.offer(at: hit.document).map { OfferHit(offer: $0, score: hit.score) }
      },
      explanation: explains ? writer.explanation(of: candidate) : nil)
  }
}

extension Candidate {
  /// The family that the answer is or belongs to.
  var familyID: String? { answerer.head.centre.level == .family ? answerer.head.centre.id : nil }
}
