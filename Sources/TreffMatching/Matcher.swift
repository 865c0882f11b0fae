internal import TreffCatalogue
internal import TreffGeography
internal import TreffSearch

/// Answers needs: who can help with this, in this place, and why.
///
/// A value over one ``Snapshot``; safe to share between threads. Never logs.
public struct Matcher: Sendable {
  /// What it answers from.
  public let snapshot: Snapshot

  /// A matcher over one snapshot.
  public init(snapshot: Snapshot) { self.snapshot = snapshot }

  /// The centres that can help, best first. The same catalogue and request give the same answer, byte for byte.
  /// - Throws: ``MatchingError`` when the municipality is unknown or means several.
  public func match(_ request: MatchRequest) throws(MatchingError) -> MatchAnswer {
    let placeReading = try placeReading(of: request)
    let region = Region(place: placeReading?.place, index: snapshot.index)
    let reading = snapshot.reader.read(request.need)
    let terms = snapshot.searcher.scoredTerms(of: reading.query)
    let scores = snapshot.searcher.scores(for: terms)
    let candidates = snapshot.candidates(scores: scores, region: region, reading: reading)
    let ranked = candidates.filter { $0.centre.level != .other }.sorted(by: Candidate.ranksBefore)
    let best = ranked.max { $0.textScore < $1.textScore }
    let elsewhere = candidates.filter {
      $0.centre.level == .other && $0.textScore >= Self.elsewhereShare * (best?.textScore ?? 0)
    }
    .sorted(by: Candidate.ranksBefore).prefix(Self.elsewhereShown)

    let confidence = Confidence(reading: reading, best: best, index: snapshot.index)
    let wording = Wording(language: request.language)
    let writer = ExplanationWriter(
      snapshot: snapshot, need: request.need, reading: reading, terms: terms, wording: wording)
    let matches = shown(ranked, limit: request.limit).enumerated().map { index, candidate in
      Match(
        rank: index + 1, score: candidate.score, centre: candidate.centre, familyID: candidate.familyID,
        coversMunicipality: candidate.coversMunicipality, alsoUnits: candidate.alsoUnits,
        reason: writer.reason(for: candidate, place: region.place),
        offers: candidate.offers.prefix(Self.offersShown).compactMap { hit in
          snapshot.offer(at: hit.document).map { OfferHit(offer: $0, score: hit.score) }
        },
        explanation: request.explains ? writer.explanation(of: candidate) : nil)
    }
    return MatchAnswer(
      outcome: confidence.outcome,
      understanding: Understanding(
        need: request.need, place: region.place, placeSource: region.place == nil ? .none : .argument,
        otherReadings: placeReading?.otherReadings ?? [], concepts: reading.concepts),
      matches: Array(matches),
      elsewhere: elsewhere.map { Elsewhere(centre: $0.centre, score: $0.score) },
      catalogueVersion: snapshot.version)
  }

  /// Offers named with each match.
  static let offersShown = 3
  /// Actors outside the centres named beside the ranking.
  static let elsewhereShown = 3
  /// The share of the best match's text score that such an actor must reach to be worth naming.
  static let elsewhereShare = 0.5

  /// The first answers. A family that fits at least as well as all of them but has no unit for the place stands last
  /// among them: below those that cover, yet never out of sight. A single answer is always the best that covers.
  private func shown(_ ranked: [Candidate], limit: Int) -> [Candidate] {
    let first = ranked.prefix(limit)
    guard limit > 1, let strongest = first.map(\.textScore).max(),
      let hidden = ranked.dropFirst(limit).first(where: {
        !$0.coversMunicipality && $0.textScore >= strongest
      })
    else { return Array(first) }
    return first.dropLast() + [hidden]
  }

  private func placeReading(of request: MatchRequest) throws(MatchingError) -> PlaceReading? {
    guard let municipality = request.municipality else { return nil }
    do {
      return try snapshot.catalogue.register.resolve(municipality)
    } catch {
      throw MatchingError(error)
    }
  }
}

extension Candidate {
  /// The family that the answer is or belongs to.
  var familyID: String? { answerer.head.centre.level == .family ? answerer.head.centre.id : nil }
}
