/// A parameter of an endpoint, as it is described.
struct Parameter: Hashable, Sendable {
  /// Where it stands.
  enum Place: String, Hashable, Sendable {
    case path, query, header
  }

  let name: String
  let place: Place
  let description: String
  let schema: JSONValue
  var isRequired = false

  /// As OpenAPI has it.
  var json: JSONValue {
    [
      "name": .string(name), "in": .string(place.rawValue), "description": .string(description),
      "schema": schema, "required": .flag(isRequired || place == .path),
    ]
  }
}

extension Parameter {
  static let language = Parameter(
    name: "language", place: .query,
    description: "The language of names, reasons and messages; wins over Accept-Language.",
    schema: Schema.oneOf(["", "nb", "nn", "en"]))

  static let acceptLanguage = Parameter(
    name: "Accept-Language", place: .header,
    description: "As in RFC 9110; the first of nb, nn and en, else nb.",
    schema: Schema.text)

  static let ifNoneMatch = Parameter(
    name: "If-None-Match", place: .header, description: "The ETag of the answer that the caller has.",
    schema: Schema.text)

  static let limit = Parameter(
    name: "limit", place: .query, description: "How many at most; 100 where nobody says.",
    schema: ["type": "integer", "minimum": 1, "maximum": .integer(Page<Never>.limitMax)])

  static let pageToken = Parameter(
    name: "page_token", place: .query,
    description: "The next_page_token of the page before. Its form is nobody's business.", schema: Schema.text
  )

  static func municipality(_ description: String) -> Parameter {
    Parameter(name: "municipality", place: .query, description: description, schema: Schema.text)
  }

  /// Concepts with commas between them.
  static func concepts(_ name: String, _ description: String) -> Parameter {
    let concept = "(\(Schema.conceptSchemes)):[^,]+"
    return Parameter(
      name: name, place: .query, description: description,
      schema: Schema.text.adding("pattern", .string("^(\(concept)(,\(concept))*)?$")))
  }
}
