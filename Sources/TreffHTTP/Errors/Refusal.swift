internal import HTTPTypes
internal import TreffCatalogue
internal import TreffProtocol

/// Why a request is turned away before it is a call: a matter of HTTP alone.
enum Refusal: Error, Hashable {
  case pathUnknown
  /// - Parameter allowed: the methods that the address answers.
  case methodNotAllowed(allowed: [String])
  /// - Parameter byteCountMax: the longest body, in bytes.
  case bodyTooLong(byteCountMax: Int)
  /// - Parameter accepted: the types that are read.
  case mediaTypeNotRead(accepted: [String])
  /// - Parameter byteCountMax: the longest head, in bytes.
  case headTooLong(byteCountMax: Int)
  /// - Parameter perSecond: how many requests an address may make.
  case tooManyRequests(perSecond: Int)
  /// Our fault.
  case failed

  var status: HTTPResponse.Status {
    switch self {
    case .pathUnknown: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .bodyTooLong: .contentTooLarge
    case .mediaTypeNotRead: .unsupportedMediaType
    case .headTooLong: .requestHeaderFieldsTooLarge
    case .tooManyRequests: .tooManyRequests
    case .failed: .internalServerError
    }
  }

  /// For programs. A contract, as the raw values of ``FailureReason``.
  var reason: String {
    switch self {
    case .pathUnknown: "PATH_UNKNOWN"
    case .methodNotAllowed: "METHOD_NOT_ALLOWED"
    case .bodyTooLong: "BODY_TOO_LONG"
    case .mediaTypeNotRead: "MEDIA_TYPE_NOT_READ"
    case .headTooLong: "HEAD_TOO_LONG"
    case .tooManyRequests: FailureReason.tooManyCalls.rawValue
    case .failed: FailureReason.internal.rawValue
    }
  }

  /// Header fields that go with it.
  var headers: HTTPFields {
    switch self {
    case .methodNotAllowed(let allowed): [.allow: allowed.joined(separator: ", ")]
    case .mediaTypeNotRead(let accepted): [.accept: accepted.joined(separator: ", ")]
    case .tooManyRequests: [.retryAfter: "1"]
    default: [:]
    }
  }

  /// A sentence for a person, with the way out.
  func message(in language: Language) -> String {
    switch self {
    case .pathUnknown:
      language.pick(
        nb: "Adressen finnes ikke. Adressene står i /openapi.json.",
        nn: "Adressa finst ikkje. Adressene står i /openapi.json.",
        en: "There is no such address. /openapi.json lists those there are.")
    case .methodNotAllowed(let allowed):
      language.pick(
        nb: "Adressen svarer bare på \(allowed.joined(separator: ", ")).",
        nn: "Adressa svarar berre på \(allowed.joined(separator: ", ")).",
        en: "The address answers only \(allowed.joined(separator: ", ")).")
    case .bodyTooLong(let most):
      language.pick(
        nb: "Innholdet er for langt; høyst \(most) byte er tillatt.",
        nn: "Innhaldet er for langt; høgst \(most) byte er tillate.",
        en: "The content is too long; at most \(most) bytes are read.")
    case .mediaTypeNotRead(let accepted):
      language.pick(
        nb: "Send innholdet som \(accepted.joined(separator: ", ")) i UTF-8, uten komprimering.",
        nn: "Send innhaldet som \(accepted.joined(separator: ", ")) i UTF-8, utan komprimering.",
        en: "Send the content as \(accepted.joined(separator: ", ")) in UTF-8, not compressed.")
    case .headTooLong(let most):
      language.pick(
        nb: "Adressen eller hodefeltene er for lange; høyst \(most) byte er tillatt. Send behovet med POST.",
        nn: "Adressa eller hovudfelta er for lange; høgst \(most) byte er tillate. Send behovet med POST.",
        en:
          "The address or header fields are too long; at most \(most) bytes are read. Send the need by POST.")
    case .tooManyRequests(let most):
      language.pick(
        nb: "Adressen du spør fra, har sendt mer enn \(most) forespørsler i sekundet. Vent et sekund.",
        nn: "Adressa du spør frå, har sendt meir enn \(most) førespurnader i sekundet. Vent eit sekund.",
        en: "More than \(most) requests a second have come from your address. Wait a second.")
    case .failed:
      language.pick(
        nb: "Noe gikk galt hos oss. Prøv igjen.", nn: "Noko gjekk gale hos oss. Prøv igjen.",
        en: "Something went wrong on our side. Try again.")
    }
  }
}
