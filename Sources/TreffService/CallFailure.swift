internal import TreffCatalogue
public import TreffMatching
public import TreffProtocol

/// Why a call has no answer, ready to be told through any door.
public struct CallFailure: Error, Hashable, Sendable {
  /// For programs; the status follows from it.
  public let reason: FailureReason
  /// For a person, in the caller's language. Never holds the need's text.
  public let message: String
  /// The fields at fault, where it is a matter of fields.
  public let violations: [FieldViolation]
  /// The language of the message: nb, nn or en. Empty where it is not known.
  public let language: String

  /// A failure of the call as a whole.
  public init(
    _ reason: FailureReason, message: String, violations: [FieldViolation] = [], language: String = ""
  ) {
    self.reason = reason
    self.message = message
    self.violations = violations
    self.language = language
  }

  /// A failure told in a language of ours.
  init(
    _ reason: FailureReason, message: String, violations: [FieldViolation] = [], language: Language
  ) {
    self.init(reason, message: message, violations: violations, language: language.rawValue)
  }

  /// A request that the matcher refuses.
  /// - Parameter field: the field at fault, as its path in the request.
  init(_ error: MatchingError, field: String, language: Language) {
    let message = error.message(in: language)
    self.init(
      error.reason, message: message, violations: [FieldViolation(field: field, description: message)],
      language: language)
  }

  /// A request that the matcher refuses for several fields; it is told by the first.
  /// - Precondition: there is at least one.
  init(_ faults: [(field: String, error: MatchingError)], path: String, language: Language) {
    self.init(
      faults[0].error.reason, message: faults[0].error.message(in: language),
      violations: faults.map {
        FieldViolation(field: path + $0.field, description: $0.error.message(in: language))
      }, language: language)
  }

  /// A call that cannot be begun.
  public init(_ fault: FaultyCall.Fault, acceptLanguage: String) {
    switch fault {
    case .methodUnknown(let name): self = .methodUnknown(name, acceptLanguage: acceptLanguage)
    case .message(let fault): self.init(fault, acceptLanguage: acceptLanguage)
    }
  }

  /// A message that cannot be read.
  public init(_ fault: MessageFault, acceptLanguage: String) {
    let language = CallerLanguage.accepted(acceptLanguage)
    let reason: FailureReason
    let message: String
    switch fault.kind {
    case .notUTF8:
      (reason, message) = (.textNotUTF8, MatchingError.textNotUTF8.message(in: language))
    case .hasNUL:
      (reason, message) = (.textHasNUL, MatchingError.textHasNUL.message(in: language))
    case .malformed:
      reason = .messageMalformed
      message = language.pick(
        nb: "Meldingen lar seg ikke lese som det metoden tar imot. Se proto-filene for feltene.",
        nn: "Meldinga lèt seg ikkje lese som det metoden tek imot. Sjå proto-filene for felta.",
        en: "The message cannot be read as what the method takes. See the proto files for its fields.")
    case .missing:
      reason = .messageMalformed
      message = language.pick(
        nb: "Meldingen mangler noe den må ha.", nn: "Meldinga manglar noko ho må ha.",
        en: "The message lacks something it needs.")
    }
    let violations =
      fault.field.isEmpty ? [] : [FieldViolation(field: fault.field, description: message)]
    self.init(reason, message: message, violations: violations, language: language)
  }

  /// A method that does not exist.
  /// - Parameter name: what the call named it.
  public static func methodUnknown(_ name: String, acceptLanguage: String) -> CallFailure {
    let language = CallerLanguage.accepted(acceptLanguage)
    let name = MatchingError.echo(name)
    return CallFailure(
      .methodUnknown,
      message: language.pick(
        nb: "Metoden «\(name)» finnes ikke. Metodene heter som «\(Method.match.name)».",
        nn: "Metoden «\(name)» finst ikkje. Metodane heiter som «\(Method.match.name)».",
        en: "There is no method “\(name)”. Methods are named as “\(Method.match.name)”."),
      language: language)
  }

  /// The caller's time ran out.
  public static func deadlinePassed(acceptLanguage: String) -> CallFailure {
    let language = CallerLanguage.accepted(acceptLanguage)
    return CallFailure(
      .deadlinePassed,
      message: language.pick(
        nb: "Tiden du ga kallet, er ute. Prøv igjen med lengre tid.",
        nn: "Tida du gav kallet, er ute. Prøv igjen med lengre tid.",
        en: "The time given to the call has run out. Try again with more."), language: language)
  }

  /// Too many calls at once.
  /// - Parameter limit: how many may be in flight.
  public static func tooManyCalls(limit: Int, acceptLanguage: String) -> CallFailure {
    let language = CallerLanguage.accepted(acceptLanguage)
    return CallFailure(
      .tooManyCalls,
      message: language.pick(
        nb: "Mer enn \(limit) kall venter på svar på denne forbindelsen. Vent på noen av dem først.",
        nn: "Meir enn \(limit) kall ventar på svar på dette sambandet. Vent på nokre av dei først.",
        en: "More than \(limit) calls are in flight on this connection. Wait for some of them first."),
      language: language)
  }

  /// A batch of nothing, or of too much.
  static func batchCount(_ count: Int, language: Language) -> CallFailure {
    let most = MatcherService.batchCountMax
    let message = language.pick(
      nb: "En bunke har fra 1 til \(most) behov, ikke \(count).",
      nn: "Ein bunke har frå 1 til \(most) behov, ikkje \(count).",
      en: "A batch has 1 to \(most) needs, not \(count).")
    return CallFailure(
      count == 0 ? .messageMalformed : .limitOutOfRange, message: message,
      violations: [FieldViolation(field: "requests", description: message)], language: language)
  }

  /// The caller took the call back.
  public static func cancelled(acceptLanguage: String) -> CallFailure {
    let language = CallerLanguage.accepted(acceptLanguage)
    return CallFailure(
      .cancelled,
      message: language.pick(
        nb: "Kallet er avbrutt.", nn: "Kallet er avbrote.", en: "The call was cancelled."), language: language
    )
  }

  /// An answer that does not fit in a frame.
  /// - Parameter byteCountMax: the longest answer, in bytes.
  public static func replyTooLong(byteCountMax: Int, acceptLanguage: String) -> CallFailure {
    let language = CallerLanguage.accepted(acceptLanguage)
    return CallFailure(
      .replyTooLong,
      message: language.pick(
        nb: "Svaret ble lengre enn \(byteCountMax) byte. Del opp kallet, eller be om færre svar.",
        nn: "Svaret vart lengre enn \(byteCountMax) byte. Del opp kallet, eller be om færre svar.",
        en: "The answer is longer than \(byteCountMax) bytes. Split the call, or ask for fewer matches."),
      language: language)
  }

  /// The server is about to stop.
  public static func draining(acceptLanguage: String) -> CallFailure {
    let language = CallerLanguage.accepted(acceptLanguage)
    return CallFailure(
      .draining,
      message: language.pick(
        nb: "Tjeneren er i ferd med å stoppe. Prøv igjen hos en annen, eller om litt.",
        nn: "Tenaren er i ferd med å stoppe. Prøv igjen hos ein annan, eller om litt.",
        en: "The server is about to stop. Try again with another, or in a while."), language: language)
  }
}

extension MatchingError {
  /// The reason as every door tells it.
  public var reason: FailureReason {
    switch self {
    case .needEmpty: .needEmpty
    case .needTooLong: .needTooLong
    case .textNotUTF8: .textNotUTF8
    case .textHasNUL: .textHasNUL
    case .municipalityUnknown: .municipalityUnknown
    case .municipalityAmbiguous: .municipalityAmbiguous
    case .limitOutOfRange, .conceptsTooMany: .limitOutOfRange
    case .languageUnknown: .languageUnknown
    case .centreUnknown: .centreUnknown
    case .conceptUnknown: .conceptUnknown
    }
  }
}
