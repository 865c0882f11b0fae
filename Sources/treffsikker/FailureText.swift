import TreffCatalogue
import TreffSearch
import TreffStore

/// What is wrong with a file, in the language of whoever asked. The details stay in English: they are for whoever mends
/// the file.
enum FailureText {
  static func text(_ error: IndexFileError, in language: Language) -> String {
    let details = "expected \(error.expected), found \(error.found)"
    let build = "`treffsikker index build`"
    switch language {
    case .nb:
      return
        "Indeksfilen \(error.path) kan ikke brukes: \(what(error.code)[.nb]) (\(details)). Bygg den på nytt med \(build)."
    case .nn:
      return
        "Indeksfila \(error.path) kan ikkje brukast: \(what(error.code)[.nn]) (\(details)). Bygg ho på nytt med \(build)."
    case .en: return error.description
    }
  }

  static func text(_ error: StoreError, in language: Language) -> String {
    switch language {
    case .nb:
      "Databasen \(error.path) kan ikke brukes: \(what(error.code)[.nb]) (\(error.message)). \(remedy(error.code)[.nb])"
    case .nn:
      "Databasen \(error.path) kan ikkje brukast: \(what(error.code)[.nn]) (\(error.message)). \(remedy(error.code)[.nn])"
    case .en: error.description
    }
  }

  private static func what(_ code: IndexFileError.Code) -> LocalizedText {
    switch code {
    case .unreadable:
      LocalizedText(
        nb: "den finnes ikke eller lar seg ikke lese", nn: "ho finst ikkje eller lèt seg ikkje lese")
    case .foreign: LocalizedText(nb: "den er ingen indeksfil", nn: "ho er inga indeksfil")
    case .version: LocalizedText(nb: "formatet er et annet", nn: "formatet er eit anna")
    case .truncated: LocalizedText(nb: "slutten mangler", nn: "slutten manglar")
    case .altered: LocalizedText(nb: "innholdet er endret", nn: "innhaldet er endra")
    case .analysis:
      LocalizedText(nb: "den er laget av et annet program", nn: "ho er laga av eit anna program")
    case .catalogue:
      LocalizedText(nb: "den er bygd av en annen katalog", nn: "ho er bygd av ein annan katalog")
    }
  }

  private static func what(_ code: StoreError.Code) -> LocalizedText {
    switch code {
    case .missing: LocalizedText(nb: "filen finnes ikke", nn: "fila finst ikkje")
    case .foreign: LocalizedText(nb: "filen er noe annet", nn: "fila er noko anna")
    case .damaged: LocalizedText(nb: "innholdet er skadet", nn: "innhaldet er skadd")
    case .empty: LocalizedText(nb: "ingen katalog er lagt inn", nn: "ingen katalog er lagd inn")
    case .unknownVersion: LocalizedText(nb: "versjonen finnes ikke", nn: "versjonen finst ikkje")
    case .outdated:
      LocalizedText(nb: "den er laget av et eldre program", nn: "han er laga av eit eldre program")
    case .newer: LocalizedText(nb: "den er laget av et nyere program", nn: "han er laga av eit nyare program")
    case .unavailable: LocalizedText(nb: "den lar seg ikke åpne", nn: "han lèt seg ikkje opne")
    }
  }

  private static func remedy(_ code: StoreError.Code) -> LocalizedText {
    switch code {
    case .missing, .foreign:
      LocalizedText(nb: "Rett stien, eller utelat --database.", nn: "Rett stien, eller utelat --database.")
    case .damaged, .empty, .unknownVersion, .outdated:
      LocalizedText(
        nb: "Legg inn katalogen med `treffsikker catalogue import`.",
        nn: "Legg inn katalogen med `treffsikker catalogue import`.")
    case .newer: LocalizedText(nb: "Oppdater programmet.", nn: "Oppdater programmet.")
    case .unavailable:
      LocalizedText(nb: "Sjekk rettighetene, og prøv igjen.", nn: "Sjekk løyva, og prøv igjen.")
    }
  }
}
