internal import HTTPTypes
internal import Hummingbird

/// An address and method that this door answers: how, and as /openapi.json describes it.
struct Endpoint: Sendable {
  /// What a body may be, by media type.
  typealias Content = [String: JSONValue]

  let method: HTTPRequest.Method
  /// With its parts in braces, as `/api/v1/centres/{id}`.
  let path: String
  let summary: String
  var parameters: [Parameter] = []
  var content: Content = [:]
  let answers: [Answer]
  /// - Throws: ``CallFailure`` and ``Refusal``, to be told as problems.
  let respond: @Sendable (Asked) async throws -> Response
}

extension Endpoint {
  /// An address to be read, answered without waiting for anything. (As closures that might wait, the longer of these make
  /// the optimizer of Swift 6.3 crash.)
  init(
    get path: String, summary: String, parameters: [Parameter] = [], answers: [Answer],
    respond: @escaping @Sendable (Asked) throws -> Response
  ) {
    self.init(
      method: .get, path: path, summary: summary, parameters: parameters, answers: answers,
      respond: { asked in try respond(asked) })
  }
}
