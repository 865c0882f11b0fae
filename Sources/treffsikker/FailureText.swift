import TreffCatalogue
import TreffSearch
import TreffStore

/// What is wrong with a file, in the language of whoever asked. The details stay in English: they are for whoever mends
/// the file.
enum FailureText {
  /// A piece of a sentence whose English the error itself has.
  private typealias Norwegian = (nb: String, nn: String)

  static func text(_ error: IndexFileError, in language: Language) -> String {
    let fault = fault(error.code)
    let details = "expected \(error.expected), found \(error.found)"
    let build = "`treffsikker index build`"
    return language.pick(
      nb:
        "Indeksfilen \(error.path) kan ikke brukes: \(fault.nb) (\(details)). Bygg den på nytt med \(build).",
      nn:
        "Indeksfila \(error.path) kan ikkje brukast: \(fault.nn) (\(details)). Bygg ho på nytt med \(build).",
      en: error.description)
  }

  static func text(_ error: StoreError, in language: Language) -> String {
    let fault = fault(error.code)
    let remedy = remedy(error.code)
    return language.pick(
      nb: "Databasen \(error.path) kan ikke brukes: \(fault.nb) (\(error.message)). \(remedy.nb)",
      nn: "Databasen \(error.path) kan ikkje brukast: \(fault.nn) (\(error.message)). \(remedy.nn)",
      en: error.description)
  }

  private static func fault(_ code: IndexFileError.Code) -> Norwegian {
    switch code {
    case .unreadable:
      (nb: "den finnes ikke eller lar seg ikke lese", nn: "ho finst ikkje eller lèt seg ikkje lese")
    case .foreign: (nb: "den er ingen indeksfil", nn: "ho er inga indeksfil")
    case .version: (nb: "formatet er et annet", nn: "formatet er eit anna")
    case .truncated: (nb: "slutten mangler", nn: "slutten manglar")
    case .altered: (nb: "innholdet er endret", nn: "innhaldet er endra")
    case .analysis: (nb: "den er laget av et annet program", nn: "ho er laga av eit anna program")
    case .catalogue: (nb: "den er bygd av en annen katalog", nn: "ho er bygd av ein annan katalog")
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
