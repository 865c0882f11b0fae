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
    return ExplainResponse(
      verdict: explanation.verdict.rawValue,
      reason: explanation.reason,
      centre: CentreName(explanation.centre, language: language),
      match: explanation.answer.map { TreffProtocol.Match($0, language: language) },
      instead: explanation.instead.map { CentreName($0, language: language) },
      outcome: Outcome(explanation.outcome),
      catalogueVersion: snapshot.version)
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
    let suggestions = edition.suggester.suggestions(
      for: request.prefix, limit: limit, language: language, kinds: kinds)
    return SuggestResponse(
      suggestions: suggestions.map {
        TreffProtocol.Suggestion(
          text: $0.text, kind: $0.kind.rawValue, id: $0.id, matched: $0.matched ?? "")
      })
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
    self.init(id: centre.id, name: centre.name[language])
  }
}
