internal import TreffCatalogue

/// Answers needs: who can help with this, in this place, and why.
///
/// A value over one ``Snapshot``; safe to share between threads. Never logs.
public struct Matcher: Sendable {
  /// What it answers from.
  public let snapshot: Snapshot

  /// A matcher over one snapshot.
  public init(snapshot: Snapshot) { self.snapshot = snapshot }

  /// The centres that can help, best first. The same catalogue and request give the same answer, byte for byte.
  /// - Throws: ``MatchingError`` when the municipality is unknown or means several, or a concept is unknown.
  public func match(_ request: MatchRequest) throws(MatchingError) -> MatchAnswer {
    let ranking = try Ranking(of: request, in: snapshot)
    return MatchAnswer(
      outcome: ranking.outcome,
      understanding: Understanding(
        need: request.need, place: ranking.asker.place, placeSource: ranking.asker.source,
        otherReadings: ranking.asker.otherReadings, concepts: ranking.reading.concepts),
      matches: ranking.shown(limit: request.limit).enumerated().map { index, candidate in
        ranking.match(of: candidate, rank: index + 1, explains: request.explains)
      },
      elsewhere: ranking.elsewhere.map { Elsewhere(centre: $0.centre, score: $0.score) },
      catalogueVersion: snapshot.version,
      notice: ranking.reading.tellsOfDanger ? AcuteDanger.notice(in: request.language) : nil,
      suggestions: ranking.suggestions,
      asksForPlace: ranking.isPlaceMissed)
  }
}
