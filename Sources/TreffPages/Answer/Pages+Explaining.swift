internal import TreffCatalogue
internal import TreffProtocol
internal import TreffService

extension Pages {
  /// Why a centre is in the answer to a need, or why it is not.
  /// - Throws: ``CallFailure`` for an unknown centre, and what a match throws.
  func explanation(of centreID: String, _ asked: AskedNeed, _ visit: Visit) throws -> ExplainResponse {
    var request = ExplainRequest()
    request.need = asked.request(limit: AnswerPage.shown, language: visit.language)
    request.centreID = centreID
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
