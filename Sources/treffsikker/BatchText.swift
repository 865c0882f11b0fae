import TreffCatalogue

/// What a batch says to people.
enum BatchText {
  static func progress(_ count: Int, _ language: Language) -> String {
    language.pick(
      nb: "besvarte linjer: \(count)", nn: "linjer med svar: \(count)", en: "lines answered: \(count)")
  }

  static func unreadable(_ path: String, _ language: Language) -> String {
    language.pick(
      nb: "\(path): filen kan ikke leses. Oppgi en fil med JSON-linjer, eller -.",
      nn: "\(path): fila kan ikkje lesast. Oppgje ei fil med JSON-linjer, eller -.",
      en: "\(path): the file cannot be read. Give a file of JSON lines, or -.")
  }

  static func failed(_ errorCount: Int, of count: Int, _ language: Language) -> String {
    language.pick(
      nb: "\(errorCount) av \(count) linjer fikk feil i stedet for svar. Se «error» i hvert av svarene.",
      nn: "\(errorCount) av \(count) linjer fekk feil i staden for svar. Sjå «error» i kvart av svara.",
      en: "\(errorCount) of \(count) lines got an error instead of an answer. See “error” in each reply.")
  }

  static func lineTooLong(_ language: Language) -> String {
    language.pick(
      nb: "Linjen er på over \(BatchRun.lineByteCountMax) byte. Skriv behovet kortere.",
      nn: "Linja er på over \(BatchRun.lineByteCountMax) byte. Skriv behovet kortare.",
      en: "The line has more than \(BatchRun.lineByteCountMax) bytes. Say the need more briefly.")
  }

  static func malformed(key: String?, _ language: Language) -> String {
    let what =
      if let key {
        language.pick(
          nb: "Feltet «\(key)» mangler eller har feil type.",
          nn: "Feltet «\(key)» manglar eller har feil type.",
          en: "The field “\(key)” is missing or of the wrong type.")
      } else {
        language.pick(
          nb: "Linjen er ikke et JSON-objekt.", nn: "Linja er ikkje eit JSON-objekt.",
          en: "The line is no JSON object.")
      }
    let form = "{\"id\": \"1\", \"text\": \"…\", \"municipality\": \"…\"}"
    return what + language.pick(nb: " Skriv \(form).", nn: " Skriv \(form).", en: " Write \(form).")
  }
}
