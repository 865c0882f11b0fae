import TreffProtocol

/// A request of each method, all fields filled from a source.
enum SampleRequests {
  static func request(_ method: Method, from source: inout some MessageSource) -> Request {
    switch method {
    case .match: .match(match(&source))
    case .batchMatch: .batchMatch(BatchMatchRequest(requests: source.list { match(&$0) }))
    case .explain: .explain(explain(&source))
    case .suggest: .suggest(suggest(&source))
    case .listCentres: .listCentres(listCentres(&source))
    case .getCentre: .getCentre(getCentre(&source))
    case .listMunicipalities: .listMunicipalities(ListMunicipalitiesRequest(county: source.text("county")))
    case .checkHealth: .checkHealth(HealthCheckRequest(service: source.text("service")))
    }
  }

  static func match(_ source: inout some MessageSource) -> MatchRequest {
    MatchRequest(
      text: source.text("text"), municipality: source.text("municipality"), limit: source.number(3),
      language: source.text("language"), explain: source.flag(),
      withConcepts: source.texts("with_concepts"), withoutConcepts: source.texts("without_concepts"))
  }

  private static func explain(_ source: inout some MessageSource) -> ExplainRequest {
    ExplainRequest(need: source.optional { match(&$0) }, centreID: source.text("centre_id"))
  }

  private static func suggest(_ source: inout some MessageSource) -> SuggestRequest {
    SuggestRequest(
      prefix: source.text("prefix"), limit: source.number(2), language: source.text("language"),
      kinds: source.texts("kinds"))
  }

  private static func listCentres(_ source: inout some MessageSource) -> ListCentresRequest {
    ListCentresRequest(
      municipality: source.text("municipality"), language: source.text("language"),
      includeEnded: source.flag())
  }

  private static func getCentre(_ source: inout some MessageSource) -> GetCentreRequest {
    GetCentreRequest(id: source.text("id"), language: source.text("language"))
  }
}
