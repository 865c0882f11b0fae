internal import TreffProtocol

/// An answer that an endpoint may give, as it is described.
struct Answer: Hashable, Sendable {
  let status: Int
  let description: String
  var mediaType = "application/json"
  /// Of the content; nil for an answer without.
  var schema: JSONValue?
  var headers: [String] = []

  /// As OpenAPI has it.
  var json: JSONValue {
    var members: [String: JSONValue] = ["description": .string(description)]
    if let schema { members["content"] = [mediaType: ["schema": schema]] }
    if !headers.isEmpty {
      members["headers"] = .object(
        Dictionary(uniqueKeysWithValues: headers.map { ($0, ["schema": Schema.text]) }))
    }
    return .object(members)
  }
}

extension Answer {
  static func problem(_ status: Int, _ description: String, headers: [String] = []) -> Answer {
    Answer(
      status: status, description: description, mediaType: Problem.mediaType, schema: Schema.named("Problem"),
      headers: headers)
  }

  static let badRequest = problem(400, "The request is at fault; reason and violations say where.")
  static let notFound = problem(404, "Nothing has the id.")
  static let notModified = Answer(
    status: 304, description: "The caller's answer is the one in force.", headers: ["ETag"])
  static let tooLong = problem(413, "The content is too long.")
  static let notRead = problem(415, "The content is of a type that is not read.", headers: ["Accept"])

  /// What any endpoint may answer: a refused method, a head that is too long, too many requests, our fault.
  static let everywhere = [
    problem(405, "The address does not answer the method.", headers: ["Allow"]),
    problem(429, "Too many requests come from the caller's address.", headers: ["Retry-After"]),
    problem(431, "The address or the header fields are too long."),
    problem(500, "Our fault."),
  ]
}

extension [String: JSONValue] {
  /// Answers by status, each once.
  init(_ answers: [Answer]) {
    self.init(answers.map { ("\($0.status)", $0.json) }, uniquingKeysWith: { first, _ in first })
  }
}
