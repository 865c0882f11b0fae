public import TreffCatalogue
public import TreffGeography

/// Why a need could not be matched. The reasons are stable, for programs; the messages are for people.
public enum MatchingError: Error, Hashable, Sendable {
  case needEmpty
  case needTooLong(byteCount: Int)
  case textNotUTF8
  case textHasNUL
  case municipalityUnknown(PlaceError)
  case municipalityAmbiguous(PlaceError)
  case limitOutOfRange(Int)

  /// A stable name for programs.
  public var reason: String {
    switch self {
    case .needEmpty: "NEED_EMPTY"
    case .needTooLong: "NEED_TOO_LONG"
    case .textNotUTF8: "TEXT_NOT_UTF8"
    case .textHasNUL: "TEXT_HAS_NUL"
    case .municipalityUnknown: "MUNICIPALITY_UNKNOWN"
    case .municipalityAmbiguous: "MUNICIPALITY_AMBIGUOUS"
    case .limitOutOfRange: "LIMIT_OUT_OF_RANGE"
    }
  }

  /// A sentence for a person, with the way out. Never holds the need's text.
  public func message(in language: Language) -> String {
    switch self {
    case .needEmpty:
      switch language {
      case .nb: "Behovet er tomt. Skriv med egne ord hva dere trenger hjelp til."
      case .nn: "Behovet er tomt. Skriv med eigne ord kva de treng hjelp til."
      case .en: "The need is empty. Say in your own words what you need help with."
      }
    case .needTooLong(let count):
      switch language {
      case .nb:
        "Behovet er på \(count) byte; høyst \(NeedText.byteCountMax) er tillatt. Skriv det viktigste kortere."
      case .nn:
        "Behovet er på \(count) byte; høgst \(NeedText.byteCountMax) er tillate. Skriv det viktigaste kortare."
      case .en:
        "The need has \(count) bytes; at most \(NeedText.byteCountMax) are read. Say the essence more briefly."
      }
    case .textNotUTF8:
      switch language {
      case .nb: "Teksten er ikke gyldig UTF-8. Lagre eller send den som UTF-8."
      case .nn: "Teksten er ikkje gyldig UTF-8. Lagre eller send han som UTF-8."
      case .en: "The text is not valid UTF-8. Save or send it as UTF-8."
      }
    case .textHasNUL:
      switch language {
      case .nb: "Teksten inneholder et nulltegn (U+0000). Fjern det."
      case .nn: "Teksten inneheld eit nullteikn (U+0000). Fjern det."
      case .en: "The text holds a NUL character (U+0000). Remove it."
      }
    case .municipalityUnknown(let error): Self.unknown(error, in: language)
    case .municipalityAmbiguous(let error): Self.ambiguous(error, in: language)
    case .limitOutOfRange(let limit):
      switch language {
      case .nb: "Grensen må være fra 1 til \(MatchRequest.limitMax), ikke \(limit)."
      case .nn: "Grensa må vere frå 1 til \(MatchRequest.limitMax), ikkje \(limit)."
      case .en: "The limit \(limit) is out of range. Ask for 1 to \(MatchRequest.limitMax) answers."
      }
    }
  }

  init(_ error: PlaceError) {
    switch error.code {
    case .unknown: self = .municipalityUnknown(error)
    case .ambiguous: self = .municipalityAmbiguous(error)
    }
  }

  /// A text from outside as it may stand in a message: masked, on one line, without control characters, and cut short.
  /// The mask comes first: a cut through an identity number would hide it.
  public static func echo(_ text: String) -> String {
    let visible = NationalIdentityNumber.mask(text).text.unicodeScalars.lazy
      .filter { $0.properties.generalCategory != .control }.prefix(60)
    return String(String.UnicodeScalarView(visible))
  }

  private static func unknown(_ error: PlaceError, in language: Language) -> String {
    let place = echo(error.text)
    let near = error.candidates.joined(separator: ", ")
    switch language {
    case .nb:
      return "Vi finner ingen kommune og ikke noe fylke med navnet eller nummeret «\(place)»."
        + (near.isEmpty ? " Bruk navnet eller det firesifrede nummeret." : " Mente du \(near)?")
    case .nn:
      return "Vi finn ingen kommune og ikkje noko fylke med namnet eller nummeret «\(place)»."
        + (near.isEmpty ? " Bruk namnet eller det firesifra nummeret." : " Meinte du \(near)?")
    case .en:
      return "No municipality or county has the name or number “\(place)”."
        + (near.isEmpty ? " Use its name or four-digit number." : " Did you mean \(near)?")
    }
  }

  private static func ambiguous(_ error: PlaceError, in language: Language) -> String {
    let place = echo(error.text)
    let candidates = error.candidates.joined(separator: ", ")
    return switch language {
    case .nb: "«\(place)» kan bety flere steder: \(candidates). Oppgi nummeret."
    case .nn: "«\(place)» kan bety fleire stader: \(candidates). Oppgje nummeret."
    case .en: "“\(place)” may mean several places: \(candidates). Give the number."
    }
  }
}
