internal import HTTPTypes
internal import Hummingbird

/// The description of all endpoints, in OpenAPI 3.1. It is made of the endpoints themselves, so that neither is without the
/// other.
struct OpenAPIDocument: Sendable {
  static let path = "/openapi.json"

  /// The endpoints that are described.
  let endpoints: [Endpoint]

  /// The address of the document itself; the one endpoint that is not in it.
  var endpoint: Endpoint {
    let bytes = Response.json(json)
    let tag = EntityTag(of: bytes)
    return Endpoint(get: Self.path, summary: "This description.", answers: []) { asked in
      Response(tagged: tag, for: asked.request) { Response(bytes: bytes, mediaType: "application/json") }
    }
  }

  var json: JSONValue {
    var paths: [String: JSONValue] = [:]
    for endpoint in endpoints {
      let method = endpoint.method.rawValue.lowercased()
      paths[endpoint.path] = (paths[endpoint.path] ?? [:]).adding(method, Self.operation(endpoint))
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Treffsikker", "version": "1",
        "summary": "Who can help a municipality with its need: the competence centre responsible.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]], "security": [], "paths": .object(paths),
      "components": ["schemas": .object(Self.schemas)],
    ]
  }

  private static func operation(_ endpoint: Endpoint) -> JSONValue {
    let name = endpoint.path.split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    var operation: JSONValue = [
      "operationId": .string("\(endpoint.method.rawValue.lowercased())_\(name)"),
      "summary": .string(endpoint.summary),
      "responses": .object([String: JSONValue](endpoint.answers + Answer.everywhere)),
    ]
    if !endpoint.parameters.isEmpty {
      operation = operation.adding("parameters", .array(endpoint.parameters.map(\.json)))
    }
    if !endpoint.content.isEmpty {
      let content = endpoint.content.mapValues { ["schema": $0] as JSONValue }
      operation = operation.adding("requestBody", ["required": true, "content": .object(content)])
    }
    return operation
  }

  private static let schemas: [String: JSONValue] = [
    "MatchRequest": Schema.matchRequest, "Answer": Schema.answer, "Match": Schema.match,
    "Explanation": Schema.explanation, "Place": PlaceRecord.schema, "Centre": CentreRecord.schema,
    "CentreWithOffers": CentreWithOffersRecord.schema, "Offer": OfferRecord.schema,
    "SingleOffer": SingleOfferRecord.schema, "Municipality": MunicipalityRecord.schema,
    "Theme": ThemeRecord.schema, "Health": Schema.object(["status": Schema.text]),
    "Problem": Schema.object([
      "type": Schema.text, "title": Schema.text, "status": Schema.count,
      "detail": Schema.text.described("For a person, in the caller's language."),
      "reason": Schema.text.described("For a program; never changes its meaning. New ones may come."),
      "violations": Schema.list(Schema.object(["field": Schema.text, "description": Schema.text])).described(
        "The parameters or fields at fault."),
    ]),
    "ConnectError": Schema.object([
      "code": Schema.text, "message": Schema.text,
      "details": Schema.list(Schema.object(["type": Schema.text, "value": Schema.text])).described(
        "google.rpc.ErrorInfo with the reason, LocalizedMessage, and BadRequest with the fields at fault."),
    ]),
  ]
}
