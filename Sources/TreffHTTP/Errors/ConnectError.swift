internal import Foundation
internal import Hummingbird
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// A call's failure as the Connect protocol has it told.
struct ConnectError: Encodable {
  private struct Detail: Encodable {
    /// The message's full name.
    let type: String
    /// Its bytes in base64 without padding.
    let value: String
  }

  let code: String
  let message: String
  private let details: [Detail]
  private let status: StatusCode

  private enum CodingKeys: CodingKey { case code, message, details }

  /// A call that has no answer.
  init(_ failure: CallFailure) { self.init(StatusDetails(failure)) }

  /// A request that is longer than calls may be: the protocol has a code for that and none for other refusals.
  init(_ refusal: Refusal, acceptLanguage: String) {
    self.init(
      StatusDetails(
        code: .resourceExhausted, message: refusal.message(in: CallerLanguage.accepted(acceptLanguage)),
        details: [.errorInfo(reason: refusal.reason, domain: StatusDetails.domain)]))
  }

  private init(_ told: StatusDetails) {
    status = told.code
    // Connect writes it with one l.
    code = told.code == .cancelled ? "canceled" : told.code.name.lowercased()
    message = told.message
    details = told.details.map { detail in
      let (name, bytes) = detail.message
      // The standard alphabet, without padding.
      return Detail(type: name, value: String(Data(bytes).base64EncodedString().prefix { $0 != "=" }))
    }
  }

  /// The answer that tells it.
  var response: Response {
    var response = Response(json: self)
    response.status = status.httpStatus
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
