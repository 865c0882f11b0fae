internal import TreffCatalogue
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// What pages ask the matcher; each call is counted, as other doors' are.
extension Pages {
  /// The answer to a need.
  /// - Parameter limit: how many centres are wanted.
  /// - Throws: ``CallFailure`` naming what cannot be read.
  func answer(to asked: AskedNeed, limit: Int, _ visit: Visit) throws(CallFailure) -> MatchAnswer {
    let request = asked.request(limit: limit, language: visit.language)
    let start = ContinuousClock.now
    do throws(CallFailure) {
      let answer = try service.answer(need: request, acceptLanguage: visit.language.rawValue).answer
      metrics.callDidEnd(
        .match, .success(.match(MatchResponse(outcome: Outcome(answer.outcome)))), since: start)
      return answer
    } catch {
      metrics.callDidEnd(.match, .failure(error), since: start)
      throw error
    }
  }

  /// Why a centre is in the answer to a need, or why it is not.
  /// - Throws: ``CallFailure`` for an unknown centre, and what a match throws.
  func explanation(of centreID: String, _ asked: AskedNeed, _ visit: Visit) throws(CallFailure)
    -> ExplainResponse
  {
    let request = ExplainRequest(
      need: asked.request(limit: AnswerPage.shown, language: visit.language), centreID: centreID)
    let start = ContinuousClock.now
    guard
      case .done(let result) = service.begin(.explain(request), acceptLanguage: visit.language.rawValue)
    else { preconditionFailure("only batches are worked on in steps") }
    metrics.callDidEnd(.explain, result, since: start)
    guard case .explain(let response) = try result.get() else {
      preconditionFailure("an explanation is answered with one")
    }
    return response
  }
}
