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

  /// Whether the address is answered here whatever stands for its parts in braces.
  func hasPath(_ path: Substring) -> Bool {
    let parts = path.split(separator: "/")
    let template = self.path.split(separator: "/")
    return parts.count == template.count
      && zip(parts, template).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
  }
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

extension [Endpoint] {
  /// The methods that an address answers, HEAD wherever GET; none where there is no such address.
  func methods(at path: Substring) -> [String] {
    let methods = filter { $0.hasPath(path) }.map(\.method)
    return (methods + (methods.contains(.get) ? [.head] : [])).map(\.rawValue).sorted()
  }
}
