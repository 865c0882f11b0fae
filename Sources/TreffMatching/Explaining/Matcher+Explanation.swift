internal import TreffCatalogue

extension Matcher {
  /// Why this centre is in the answer to a need, or why it is not. Agrees with ``match(_:)`` for the same
  /// request, in who is an answer and in every bit of the scores. ``MatchRequest/explains`` changes nothing
  /// here: the arithmetic always follows.
  /// - Parameters:
  ///   - request: the need as it was asked, with the same limit.
  ///   - centreID: a centre's id, ended ones too, or that of a former centre.
  /// - Throws: ``MatchingError/centreUnknown(_:)``, or what ``match(_:)`` throws.
  public func explain(
    _ request: MatchRequest, centreID: String
  ) throws(MatchingError) -> CentreExplanation {
    let catalogue = snapshot.catalogue
    var former: FormerCentre?
    if catalogue.centre(centreID) == nil { former = catalogue.formerCentres.first { $0.id == centreID } }
    guard let centre = catalogue.centre(former?.successorID ?? centreID) else {
      throw .centreUnknown(centreID)
    }
    let explainer = CentreExplainer(
      snapshot: snapshot, ranking: try Ranking(of: request, in: snapshot), limit: request.limit)
    return explainer.explanation(of: centre, formerName: former?.name)
  }
}
