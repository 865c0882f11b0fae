import TreffCatalogue
import TreffSearch
import TreffStore

/// What is wrong with a file, in the language of whoever asked, and the way out.
enum FailureText {
  /// A piece of a sentence whose English the error itself has.
  private typealias Norwegian = (nb: String, nn: String)

  /// - Parameter database: the database in use, which the index must be built from.
  static func text(_ error: IndexFileError, in language: Language, database: String? = nil) -> String {
    let fault = fault(error, language)
    switch error.code {
    case .unreadable, .foreign:
      // Building would put an index in the place of whatever file this is.
      return language.pick(
        nb: "\(error.path): \(fault). Rett stien.", nn: "\(error.path): \(fault). Rett stien.",
        en: "\(error.path): \(fault). To mend: correct the path.")
    case .version, .truncated, .altered, .analysis, .catalogue:
      let source = database.map { " --database \(quoted($0))" } ?? ""
      let build = "treffsikker index build --output \(quoted(error.path))\(source)"
      return language.pick(
        nb: "Indeksfilen \(error.path) kan ikke brukes: \(fault). Bygg den på nytt:\n  \(build)",
        nn: "Indeksfila \(error.path) kan ikkje brukast: \(fault). Bygg ho på nytt:\n  \(build)",
        en: "The index file \(error.path) cannot be used: \(fault). To mend: build it again:\n  \(build)")
    }
  }

  /// A path as it can be pasted into a shell.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789/._-+".unicodeScalars.contains($0)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  static func text(_ error: StoreError, in language: Language) -> String {
    let fault = fault(error.code)
    let remedy = remedy(error.code)
    // What SQLite or the reader says, in English, where the fault's own words do not say all.
    let details =
      switch error.code {
      case .missing, .foreign: ""
      default: " (\(error.message))"
      }
    return language.pick(
      nb: "Databasen \(error.path) kan ikke brukes: \(fault.nb)\(details). \(remedy.nb)",
      nn: "Databasen \(error.path) kan ikkje brukast: \(fault.nn)\(details). \(remedy.nn)",
      en: error.description)
  }

  private static func fault(_ error: IndexFileError, _ language: Language) -> String {
    switch error.code {
    case .unreadable:
      language.pick(
        nb: "filen finnes ikke eller lar seg ikke lese", nn: "fila finst ikkje eller lèt seg ikkje lese",
        en: "the file is not there or cannot be read")
    case .foreign:
      language.pick(
        nb: "filen er ingen indeksfil", nn: "fila er inga indeksfil", en: "the file is no index file")
    case .version:
      language.pick(
        nb: "formatet er et annet", nn: "formatet er eit anna", en: "its format is another")
    case .truncated: language.pick(nb: "slutten mangler", nn: "slutten manglar", en: "its end is missing")
    case .altered:
      language.pick(nb: "innholdet er endret", nn: "innhaldet er endra", en: "its content was altered")
    case .analysis:
      language.pick(
        nb: "den er laget av en annen utgave av programmet", nn: "ho er laga av ei anna utgåve av programmet",
        en: "another version of the program made it")
    case .catalogue:
      language.pick(
        nb: "den er bygd av en annen katalog, eller en annen versjon, enn den som er i bruk",
        nn: "ho er bygd av ein annan katalog, eller ein annan versjon, enn den som er i bruk",
        en: "it was built from another catalogue, or another version, than the one in use")
    }
  }

  private static func fault(_ code: StoreError.Code) -> Norwegian {
    switch code {
    case .missing: (nb: "filen finnes ikke", nn: "fila finst ikkje")
    case .foreign: (nb: "filen er noe annet", nn: "fila er noko anna")
    case .damaged: (nb: "innholdet er skadet", nn: "innhaldet er skadd")
    case .empty: (nb: "ingen katalog er lagt inn", nn: "ingen katalog er lagd inn")
    case .unknownVersion: (nb: "versjonen finnes ikke", nn: "versjonen finst ikkje")
    case .outdated: (nb: "den er laget av et eldre program", nn: "han er laga av eit eldre program")
    case .newer: (nb: "den er laget av et nyere program", nn: "han er laga av eit nyare program")
    case .unavailable: (nb: "den lar seg ikke åpne", nn: "han lèt seg ikkje opne")
    }
  }

  private static func remedy(_ code: StoreError.Code) -> Norwegian {
    switch code {
    case .missing, .foreign:
      (nb: "Rett stien, eller utelat --database.", nn: "Rett stien, eller utelat --database.")
    case .damaged, .empty, .unknownVersion, .outdated:
      (
        nb: "Legg inn katalogen med `treffsikker catalogue import`.",
        nn: "Legg inn katalogen med `treffsikker catalogue import`."
      )
    case .newer: (nb: "Oppdater programmet.", nn: "Oppdater programmet.")
    case .unavailable: (nb: "Sjekk rettighetene, og prøv igjen.", nn: "Sjekk løyva, og prøv igjen.")
    }
  }
}
