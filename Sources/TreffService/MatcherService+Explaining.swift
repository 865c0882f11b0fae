internal import TreffCatalogue
internal import TreffMatching
internal import TreffProtocol

// Why this centre, and completion while typing.

extension MatcherService {
  func explain(
    _ request: ExplainRequest, snapshot: Snapshot, acceptLanguage: String
  ) throws(CallFailure) -> ExplainResponse {
    guard let message = request.need else {
      throw CallFailure(MessageFault(.missing, field: "need"), acceptLanguage: acceptLanguage)
    }
    let need = try NeedReading(message, path: "need.", acceptLanguage: acceptLanguage, snapshot: snapshot)
    guard !request.centreID.isEmpty else {
      throw CallFailure(MessageFault(.missing, field: "centre_id"), acceptLanguage: acceptLanguage)
    }
    let language = need.request.language
    let explanation: CentreExplanation
    do throws(MatchingError) {
      guard Self.isName(request.centreID) else { throw .centreUnknown(request.centreID) }
      explanation = try Matcher(snapshot: snapshot).explain(need.request, centreID: request.centreID)
    } catch {
      throw CallFailure(error, field: "centre_id", language: language)
    }
    var response = ExplainResponse()
    response.verdict = explanation.verdict.rawValue
    response.reason = explanation.reason
    response.centre = CentreName(explanation.centre, language: language)
    response.match = explanation.answer.map { TreffProtocol.Match($0, language: language) }
    response.instead = explanation.instead.map { CentreName($0, language: language) }
    response.outcome = Outcome(explanation.outcome)
    response.catalogueVersion = snapshot.version
    return response
  }

  func suggest(
    _ request: SuggestRequest, edition: CatalogueInForce.Edition, acceptLanguage: String
  ) throws(CallFailure) -> SuggestResponse {
    let language = try self.language(request.language, acceptLanguage: acceptLanguage)
    let limit = request.limit == 0 ? Self.suggestionCountDefault : Int(request.limit)
    guard limit <= Self.suggestionCountMax else {
      throw CallFailure(.limitOutOfRange(limit), field: "limit", language: language)
    }
    let kinds = try kinds(request.kinds, language: language)
    var response = SuggestResponse()
    response.suggestions =
      edition.suggester.suggestions(for: request.prefix, limit: limit, language: language, kinds: kinds)
      .map { suggestion in
        var message = TreffProtocol.Suggestion()
        message.text = suggestion.text
        message.kind = suggestion.kind.rawValue
        message.id = suggestion.id
        message.matched = suggestion.matched ?? ""
        return message
      }
    return response
  }

  /// None stands for all.
  private func kinds(
    _ names: [String], language: Language
  ) throws(CallFailure) -> Set<TreffMatching.Suggestion.Kind> {
    if names.isEmpty { return Set(TreffMatching.Suggestion.Kind.allCases) }
    var kinds: Set<TreffMatching.Suggestion.Kind> = []
    for (index, name) in names.enumerated() {
      guard Self.isName(name), let kind = TreffMatching.Suggestion.Kind(rawValue: name) else {
        let known = TreffMatching.Suggestion.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        let message = language.pick(
          nb: "Slaget finnes ikke. Bruk \(known).", nn: "Slaget finst ikkje. Bruk \(known).",
          en: "There is no such kind. Use \(known).")
        throw CallFailure(
          .messageMalformed, message: message,
          violations: [FieldViolation(field: "kinds[\(index)]", description: message)], language: language)
      }
      kinds.insert(kind)
    }
    return kinds
  }
}

extension CentreName {
  fileprivate init(_ centre: TreffCatalogue.Centre, language: Language) {
    self.init()
    id = centre.id
    name = centre.name[language]
  }
}
