import TreffCatalogue

/// What a batch says to people.
enum BatchText {
  static func progress(_ count: Int, _ language: Language) -> String {
    LocalizedText(
      nb: "besvarte linjer: \(count)", nn: "linjer med svar: \(count)", en: "lines answered: \(count)")[
        language]
  }

  static func unreadable(_ path: String, _ language: Language) -> String {
    LocalizedText(
      nb: "\(path): filen kan ikke leses. Oppgi en fil med JSON-linjer, eller -.",
      nn: "\(path): fila kan ikkje lesast. Oppgje ei fil med JSON-linjer, eller -.",
      en: "\(path): the file cannot be read. Give a file of JSON lines, or -.")[language]
  }

  static func lineTooLong(_ language: Language) -> String {
    LocalizedText(
      nb: "Linjen er på over \(BatchRun.lineByteCountMax) byte. Skriv behovet kortere.",
      nn: "Linja er på over \(BatchRun.lineByteCountMax) byte. Skriv behovet kortare.",
      en: "The line has more than \(BatchRun.lineByteCountMax) bytes. Say the need more briefly.")[language]
  }

  static func malformed(_ language: Language) -> String {
    LocalizedText(
      nb:
        "Linjen er ikke et JSON-objekt med «text». Skriv {\"id\": \"1\", \"text\": \"…\", \"municipality\": \"…\"}.",
      nn:
        "Linja er ikkje eit JSON-objekt med «text». Skriv {\"id\": \"1\", \"text\": \"…\", \"municipality\": \"…\"}.",
      en:
        "The line is no JSON object with “text”. Write {\"id\": \"1\", \"text\": \"…\", \"municipality\": \"…\"}."
    )[language]
  }
}
