internal import TreffCatalogue
internal import TreffMatching
internal import TreffProtocol

// Why this centre, and completion while typing.

extension MatcherService {
  func explain(
    _ request: ExplainRequest, snapshot: Snapshot, acceptLanguage: String
  ) throws(CallFailure) -> ExplainResponse {
    throw CallFailure(.methodUnknown, message: "")
  }

  func suggest(
    _ request: SuggestRequest, snapshot: Snapshot, acceptLanguage: String
  ) throws(CallFailure) -> SuggestResponse {
    throw CallFailure(.methodUnknown, message: "")
  }
}
