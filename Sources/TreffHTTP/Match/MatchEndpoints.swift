internal import HTTPTypes
internal import Hummingbird
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// One need in, the answer out that the command line gives.
struct MatchEndpoints: Sendable {
  let service: MatcherService
  let coders: CoderPool
  let metrics: CallMetrics
  let limits: HTTPLimits

  var all: [Endpoint] { [asked, sent] }

  private var asked: Endpoint {
    Endpoint(
      get: "/api/v1/match", summary: "Who can help with a need.",
      parameters: [
        Parameter(
          name: "q", place: .query,
          description:
            "The need in somebody's own words, 1 to 8 000 bytes. POST keeps it out of others' access logs.",
          schema: Schema.text.adding("minLength", 1), isRequired: true),
        .municipality("A municipality's or county's name or number; former ones too."),
        Parameter(
          name: "limit", place: .query,
          description: "How many matches at most; 5 where nobody says, or for 0.",
          schema: ["type": "integer", "minimum": 0, "maximum": .integer(TreffMatching.MatchRequest.limitMax)]),
        .language,
        Parameter(
          name: "explain", place: .query,
          description: "Whether each match carries the arithmetic behind its score.", schema: Schema.flag),
        .concepts(
          "with_concepts",
          "Concepts to look for as if the need named them, as theme:demens, with commas between them; at most 20."
        ),
        .concepts(
          "without_concepts",
          "Concepts that the need is not about, in the same form; what is in both is left out."),
        .acceptLanguage,
      ],
      answers: Self.answers
    ) { asked in
      var message = TreffProtocol.MatchRequest()
      message.text = asked.query["q"] ?? ""
      message.municipality = asked.query["municipality"] ?? ""
      message.language = asked.query["language"] ?? ""
      message.withConcepts = Self.concepts(asked.query["with_concepts"])
      message.withoutConcepts = Self.concepts(asked.query["without_concepts"])
      (message.limit, message.explain) = try asked.reading { (query) throws(MessageFault) in
        (try query.number("limit") ?? 0, try query.flag("explain"))
      }
      do throws(CallFailure) {
        return try answer(message, acceptLanguage: asked.acceptLanguage)
      } catch {
        // In an address the text goes by another name.
        throw CallFailure(
          error.reason, message: error.message,
          violations: error.violations.map {
            FieldViolation(field: $0.field == "text" ? "q" : $0.field, description: $0.description)
          })
      }
    }
  }

  /// The names between commas; none in an empty list.
  private static func concepts(_ list: String?) -> [String] {
    guard let list, !list.isEmpty else { return [] }
    return list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  private var sent: Endpoint {
    Endpoint(
      method: .post, path: "/api/v1/match",
      summary: "Who can help with a need, which is kept out of addresses.",
      parameters: [.acceptLanguage],
      content: ["application/json": Schema.named("MatchRequest")],
      answers: Self.answers + [.tooLong, .notRead]
    ) { asked in
      _ = try asked.mediaType(among: ["application/json"])
      let body = try await asked.body(byteCountMax: limits.needByteCountMax)
      guard
        case .match(let message) = try coders.request(
          for: .match, json: body, acceptLanguage: asked.acceptLanguage)
      else { throw Refusal.failed }
      return try answer(message, acceptLanguage: asked.acceptLanguage)
    }
  }

  private func answer(
    _ message: TreffProtocol.MatchRequest, acceptLanguage: String
  ) throws(CallFailure) -> Hummingbird.Response {
    let start = ContinuousClock.now
    do throws(CallFailure) {
      let (answer, language) = try service.answer(need: message, acceptLanguage: acceptLanguage)
      var counted = MatchResponse()
      counted.outcome = Outcome(answer.outcome)
      metrics.callDidEnd(.match, .success(.match(counted)), since: start)
      var response = Hummingbird.Response(json: AnswerRecord(answer, language: language))
      response.headers[.vary] = "Accept-Language"
      return response
    } catch {
      metrics.callDidEnd(.match, .failure(error), since: start)
      throw error
    }
  }

  private static let answers = [
    Answer(
      status: 200, description: "An answer; that no centre clearly fits is one.",
      schema: Schema.named("Answer"),
      headers: ["Cache-Control", "Vary"]),
    .badRequest,
  ]
}
