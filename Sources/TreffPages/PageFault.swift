internal import TreffCatalogue
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// Why a page cannot be shown.
enum PageFault: Error {
  case notFound
  /// The address is there, and is not to be asked so.
  case methodNotAllowed
  /// The address or form cannot be read.
  case unreadable
  /// What was asked cannot be answered.
  case need(NeedFault)
  /// Our fault.
  case failed

  /// What any error is told as.
  init(_ error: any Error, language: Language) {
    switch error {
    case let fault as PageFault: self = fault
    case let error as MatchingError: self = .need(NeedFault(error, language: language))
    case let failure as CallFailure: self = .need(NeedFault(failure, language: language))
    case is MessageFault: self = .unreadable
    default: self = .failed
    }
  }
}

/// A kind page for what went wrong, with the way out.
struct FaultPage: Page {
  static let template = "fault"

  let title: String
  let status: Int
  let message: String
  let isPublic = false

  init(_ fault: PageFault, language: Language) {
    switch fault {
    case .notFound:
      status = 404
      title = language.pick(nb: "Siden finnes ikke", nn: "Sida finst ikkje", en: "There is no such page")
      message = language.pick(
        nb: "Adressen fører ingen steder. Kanskje er den skrevet av feil, eller siden er flyttet.",
        nn: "Adressa fører ingen stader. Kanskje er ho skriven av feil, eller sida er flytta.",
        en: "The address leads nowhere. It may be mistyped, or the page has moved.")
    case .methodNotAllowed:
      status = 405
      title = language.pick(
        nb: "Siden kan ikke brukes slik", nn: "Sida kan ikkje brukast slik",
        en: "The page cannot be used so")
      message = language.pick(
        nb: "Siden finnes, men tar ikke imot det som ble sendt. Gå til forsiden og prøv igjen.",
        nn: "Sida finst, men tek ikkje imot det som vart sendt. Gå til framsida og prøv igjen.",
        en: "The page is there, but does not take what was sent. Go to the front page and try again.")
    case .unreadable:
      status = 400
      title = language.pick(
        nb: "Adressen kan ikke leses", nn: "Adressa kan ikkje lesast", en: "The address cannot be read")
      message = language.pick(
        nb: "Noe i adressen eller skjemaet har ikke den formen det skal. Gå til forsiden og prøv igjen.",
        nn: "Noko i adressa eller skjemaet har ikkje den forma det skal. Gå til framsida og prøv igjen.",
        en:
          "Something in the address or the form is not of the form it should be. Go to the front page and try again."
      )
    case .need(let fault):
      status = fault.status
      title = language.pick(
        nb: "Vi kunne ikke svare på dette", nn: "Vi kunne ikkje svare på dette",
        en: "We could not answer this")
      message = fault.message
    case .failed:
      status = 500
      title = language.pick(
        nb: "Noe gikk galt hos oss", nn: "Noko gjekk gale hos oss", en: "Something went wrong on our side")
      message = language.pick(
        nb: "Prøv igjen om litt.", nn: "Prøv igjen om litt.", en: "Try again in a while.")
    }
  }
}
