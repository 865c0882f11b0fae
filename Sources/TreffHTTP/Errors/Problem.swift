internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// What went wrong, as RFC 9457 has it told.
struct Problem: Encodable {
  static let mediaType = "application/problem+json"

  private struct Violation: Encodable {
    let field: String
    let description: String
  }

  let type = "about:blank"
  let title: String
  let status: Int
  let detail: String
  let reason: String
  private let violations: [Violation]
  private let headers: HTTPFields

  private enum CodingKeys: CodingKey { case type, title, status, detail, reason, violations }

  /// A call that has no answer.
  init(_ failure: CallFailure) {
    let status = failure.reason.code.httpStatus
    title = status.reasonPhrase
    self.status = status.code
    detail = failure.message
    reason = failure.reason.rawValue
    violations = failure.violations.map { Violation(field: $0.field, description: $0.description) }
    headers = [:]
  }

  /// A request that is no call.
  init(_ refusal: Refusal, acceptLanguage: String) {
    title = refusal.status.reasonPhrase
    status = refusal.status.code
    detail = refusal.message(in: CallerLanguage.accepted(acceptLanguage))
    reason = refusal.reason
    violations = []
    headers = refusal.headers
  }

  /// The answer that tells it. Never kept by caches: what it tells of may be mended.
  var response: Response {
    var response = Response(json: self, mediaType: Self.mediaType)
    response.status = HTTPResponse.Status(code: status, reasonPhrase: title)
    response.headers.append(contentsOf: headers)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}

extension Problem {
  /// The answer as a connection sends it that has no request to answer.
  var content: (head: HTTPResponse, body: ByteBuffer) {
    let bytes = Response.json(self)
    let answer = response
    var head = HTTPResponse(status: answer.status, headerFields: answer.headers)
    head.headerFields[.contentLength] = "\(bytes.count)"
    return (head, ByteBuffer(bytes: bytes))
  }
}
