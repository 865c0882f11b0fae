internal import HTTPTypes
internal import TreffCatalogue
internal import TreffHTTP
internal import TreffMatching
internal import TreffProtocol
internal import TreffService

/// What is wrong with what was asked, for who reads pages: in plain words, without ids and bytes.
struct NeedFault {
  /// What to set right in the box.
  enum Field {
    case need, place
  }

  let message: String
  /// Of the page that tells it.
  let status: Int
  /// Nil where it is none that is typed into.
  let field: Field?

  init(_ failure: CallFailure, language: Language) {
    self.init(failure.reason, message: failure.message, language: language)
  }

  init(_ error: MatchingError, language: Language) {
    self.init(error.reason, message: error.message(in: language), language: language)
  }

  private init(_ reason: FailureReason, message: String, language: Language) {
    self.message = Self.words(reason, language) ?? message
    status = reason.code.httpStatus.code
    field =
      switch reason {
      case .needEmpty, .needTooLong: .need
      case .municipalityUnknown, .municipalityAmbiguous: .place
      default: nil
      }
  }

  /// Other words than every door has; nil where those are plain already.
  private static func words(_ reason: FailureReason, _ language: Language) -> String? {
    switch reason {
    case .needTooLong:
      // A Norwegian letter is two bytes at the most.
      let count = NeedText.byteCountMax / 2
      return language.pick(
        nb: "Teksten er for lang til å bli lest. Skriv det viktigste, med høyst \(count) tegn.",
        nn: "Teksten er for lang til å bli lesen. Skriv det viktigaste, med høgst \(count) teikn.",
        en: "The text is too long to be read. Write the essence, in at most \(count) characters.")
    case .centreUnknown:
      return language.pick(
        nb: "Vi kjenner ikke dette senteret. Velg et av dem som står på siden «Alle sentre».",
        nn: "Vi kjenner ikkje dette senteret. Vel eit av dei som står på sida «Alle senter».",
        en: "We do not know this centre. Choose one of those on the page “All centres”.")
    case .conceptUnknown:
      return language.pick(
        nb: "Noe som var lagt til eller tatt bort, kjenner vi ikke. Spør på nytt, så er det ikke med.",
        nn: "Noko som var lagt til eller teke bort, kjenner vi ikkje. Spør på nytt, så er det ikkje med.",
        en: "Something that was added or taken away is not known here. Ask again, and it is left out.")
    case .limitOutOfRange:
      return language.pick(
        nb: "Så mye kan ikke legges til eller tas bort. Spør på nytt, og endre på mindre.",
        nn: "Så mykje kan ikkje leggjast til eller takast bort. Spør på nytt, og endre på mindre.",
        en: "So much cannot be added or taken away. Ask again, and change less.")
    default: return nil
    }
  }
}
