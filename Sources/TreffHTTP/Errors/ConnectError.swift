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
  init(_ failure: CallFailure) {
    self.init(
      failure.reason.code, reason: failure.reason.rawValue, message: failure.message,
      violations: failure.violations)
  }

  /// A request that is longer than calls may be: the protocol has a code for that and none for other refusals.
  init(_ refusal: Refusal, acceptLanguage: String) {
    self.init(
      .resourceExhausted, reason: refusal.reason,
      message: refusal.message(in: CallerLanguage.accepted(acceptLanguage)), violations: [])
  }

  private init(_ status: StatusCode, reason: String, message: String, violations: [FieldViolation]) {
    self.status = status
    // Connect writes it with one l.
    code = status == .cancelled ? "canceled" : status.name.lowercased()
    self.message = message
    var info = PackedMessage()
    info.append(1, text: reason)
    info.append(2, text: "treffsikker")
    var details = [Detail(type: "google.rpc.ErrorInfo", value: info.base64)]
    if !violations.isEmpty {
      var request = PackedMessage()
      for violation in violations {
        var field = PackedMessage()
        field.append(1, text: violation.field)
        field.append(2, text: violation.description)
        request.append(1, field.bytes)
      }
      details.append(Detail(type: "google.rpc.BadRequest", value: request.base64))
    }
    self.details = details
  }

  /// The answer that tells it.
  var response: Response {
    var response = Response(json: self)
    response.status = status.httpStatus
    response.headers[.cacheControl] = "no-store"
    return response
  }
}

/// The bytes of a protobuf message of texts and messages, for details of errors; proto/ has none of google.rpc's.
private struct PackedMessage {
  private(set) var bytes: [UInt8] = []

  /// As Connect wants it: the standard alphabet, without padding.
  var base64: String {
    String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
  }

  mutating func append(_ number: UInt8, text: String) { append(number, Array(text.utf8)) }

  mutating func append(_ number: UInt8, _ value: [UInt8]) {
    bytes.append(number << 3 | 2)
    var length = value.count
    while length >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    bytes.append(UInt8(length))
    bytes += value
  }
}
