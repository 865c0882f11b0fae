internal import HTTPTypes
internal import TreffCatalogue
internal import TreffProtocol
internal import TreffService

/// What a Connect call says of itself beside its message.
struct ConnectHeaders: Hashable, Sendable {
  /// How long the caller waits; nil for as long as it takes.
  let timeout: Duration?

  /// - Throws: ``CallFailure`` for another version of the protocol, or a timeout that is none.
  init(_ headers: HTTPFields, acceptLanguage: String) throws(CallFailure) {
    if let version = headers[Self.version], version != "1" {
      throw Self.fault(Self.version, "1", acceptLanguage: acceptLanguage)
    }
    guard let text = headers[Self.timeout] else {
      timeout = nil
      return
    }
    guard (1...10).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let milliseconds = Int64(text)
    else { throw Self.fault(Self.timeout, "0…9999999999", acceptLanguage: acceptLanguage) }
    timeout = .milliseconds(milliseconds)
  }

  private static let version = name("connect-protocol-version")
  private static let timeout = name("connect-timeout-ms")

  private static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no name of a header field") }
    return name
  }

  private static func fault(_ field: HTTPField.Name, _ expected: String, acceptLanguage: String)
    -> CallFailure
  {
    let name = field.rawName
    let message = CallerLanguage.accepted(acceptLanguage).pick(
      nb: "Hodefeltet \(name) skal være \(expected).", nn: "Hovudfeltet \(name) skal vere \(expected).",
      en: "The header field \(name) should be \(expected).")
    return CallFailure(
      .messageMalformed, message: message, violations: [FieldViolation(field: name, description: message)])
  }
}
