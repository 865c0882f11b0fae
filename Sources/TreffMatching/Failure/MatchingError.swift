public import TreffCatalogue
public import TreffGeography

/// Why a need could not be matched. The messages are for people; what programs are told is the
/// doors' to say.
public enum MatchingError: Error, Hashable, Sendable {
  /// Nothing but blanks.
  case needEmpty
  /// Above ``NeedText/byteCountMax``.
  case needTooLong(byteCount: Int)
  /// The bytes are no UTF-8.
  case textNotUTF8
  /// The text holds U+0000, which some of the languages around cut a text at.
  case textHasNUL
  /// No municipality or county has this name or number.
  case municipalityUnknown(PlaceError)
  /// The name means several places; the error names them.
  case municipalityAmbiguous(PlaceError)
  /// Outside 1 to ``MatchRequest/limitMax``.
  case limitOutOfRange(Int)
  /// Not one of ``Language``.
  case languageUnknown(String)
  /// No centre has this id.
  case centreUnknown(String)
  /// No concept of the catalogue has this name.
  case conceptUnknown(String)
  /// More than ``ConceptCorrections/countMax`` added, or removed.
  case conceptsTooMany(Int)

  /// A sentence for a person, with the way out. Never holds the need's text.
  public func message(in language: Language) -> String {
    switch self {
    case .needEmpty:
      language.pick(
        nb: "Behovet er tomt. Skriv med egne ord hva dere trenger hjelp til.",
        nn: "Behovet er tomt. Skriv med eigne ord kva de treng hjelp til.",
        en: "The need is empty. Say in your own words what you need help with.")
    case .needTooLong(let count):
      language.pick(
        nb:
          "Behovet er på \(count) byte; høyst \(NeedText.byteCountMax) er tillatt. Skriv det viktigste kortere.",
        nn:
          "Behovet er på \(count) byte; høgst \(NeedText.byteCountMax) er tillate. Skriv det viktigaste kortare.",
        en:
          "The need has \(count) bytes; at most \(NeedText.byteCountMax) are read. Say the essence more briefly."
      )
    case .textNotUTF8:
      language.pick(
        nb: "Teksten er ikke gyldig UTF-8. Lagre eller send den som UTF-8.",
        nn: "Teksten er ikkje gyldig UTF-8. Lagre eller send han som UTF-8.",
        en: "The text is not valid UTF-8. Save or send it as UTF-8.")
    case .textHasNUL:
      language.pick(
        nb: "Teksten inneholder et nulltegn (U+0000). Fjern det.",
        nn: "Teksten inneheld eit nullteikn (U+0000). Fjern det.",
        en: "The text holds a NUL character (U+0000). Remove it.")
    case .municipalityUnknown(let error): Self.unknown(error, in: language)
    case .municipalityAmbiguous(let error): Self.ambiguous(error, in: language)
    case .limitOutOfRange(let limit):
      language.pick(
        nb: "Grensen må være fra 1 til \(MatchRequest.limitMax), ikke \(limit).",
        nn: "Grensa må vere frå 1 til \(MatchRequest.limitMax), ikkje \(limit).",
        en: "The limit \(limit) is out of range. Ask for 1 to \(MatchRequest.limitMax) answers.")
    case .languageUnknown(let text):
      language.pick(
        nb: "Språket «\(Self.echo(text))» finnes ikke her. Bruk nb, nn eller en.",
        nn: "Språket «\(Self.echo(text))» finst ikkje her. Bruk nb, nn eller en.",
        en: "The language “\(Self.echo(text))” is not spoken here. Use nb, nn or en.")
    case .centreUnknown(let id):
      language.pick(
        nb: "Ingen har id-en «\(Self.echo(id))». Be om listen over sentre for å se dem alle.",
        nn: "Ingen har id-en «\(Self.echo(id))». Be om lista over senter for å sjå dei alle.",
        en: "Nobody has the id “\(Self.echo(id))”. Ask for the list of centres to see them all.")
    case .conceptUnknown(let name):
      language.pick(
        nb: "Begrepet «\(Self.echo(name))» finnes ikke. Bruk et slikt som svaret viser, som theme:demens.",
        nn: "Omgrepet «\(Self.echo(name))» finst ikkje. Bruk eit slikt som svaret viser, som theme:demens.",
        en: "There is no concept “\(Self.echo(name))”. Use one as answers show them, such as theme:demens.")
    case .conceptsTooMany(let count):
      language.pick(
        nb:
          "Høyst \(ConceptCorrections.countMax) begreper kan legges til, og like mange tas bort, ikke \(count).",
        nn:
          "Høgst \(ConceptCorrections.countMax) omgrep kan leggjast til, og like mange takast bort, ikkje \(count).",
        en: "At most \(ConceptCorrections.countMax) concepts can be added, and as many removed, not \(count)."
      )
    }
  }

  /// A name that means no place, or several.
  public init(_ error: PlaceError) {
    switch error.code {
    case .unknown: self = .municipalityUnknown(error)
    case .ambiguous: self = .municipalityAmbiguous(error)
    }
  }

  /// A text from outside as it may stand in a message: masked, on one line, without control characters, and cut short.
  /// The mask comes before the cut, which through an identity number would hide it. Of what may be megabytes only so much
  /// is masked as can end up in 60: an identity number of 61, with its separators, becomes 11.
  public static func echo(_ text: String) -> String {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(400)))
    let visible = NationalIdentityNumber.mask(start).text.unicodeScalars.prefix(60)
      .filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(visible))
  }

  private static func unknown(_ error: PlaceError, in language: Language) -> String {
    let place = echo(error.text)
    let near = error.candidates.joined(separator: ", ")
    return language.pick(
      nb: "Vi finner ingen kommune og ikke noe fylke med navnet eller nummeret «\(place)».",
      nn: "Vi finn ingen kommune og ikkje noko fylke med namnet eller nummeret «\(place)».",
      en: "No municipality or county has the name or number “\(place)”.")
      + (near.isEmpty
        ? language.pick(
          nb: " Bruk navnet eller det firesifrede nummeret.",
          nn: " Bruk namnet eller det firesifra nummeret.",
          en: " Use its name or four-digit number.")
        : language.pick(nb: " Mente du \(near)?", nn: " Meinte du \(near)?", en: " Did you mean \(near)?"))
  }

  private static func ambiguous(_ error: PlaceError, in language: Language) -> String {
    let place = echo(error.text)
    let candidates = error.candidates.joined(separator: ", ")
    return language.pick(
      nb: "«\(place)» kan bety flere steder: \(candidates). Oppgi nummeret.",
      nn: "«\(place)» kan bety fleire stader: \(candidates). Oppgje nummeret.",
      en: "“\(place)” may mean several places: \(candidates). Give the number.")
  }
}
