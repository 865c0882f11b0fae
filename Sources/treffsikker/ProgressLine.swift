import Foundation
import TreffCatalogue

/// A count on standard error while a batch runs, on a terminal only.
struct ProgressLine {
  let language: Language
  private let isShown = isatty(FileHandle.standardError.fileDescriptor) == 1
  private var lastCount = 0

  init(language: Language) { self.language = language }

  /// Shows the count, at every hundredth need.
  mutating func show(_ count: Int) {
    lastCount = count
    if isShown, count % 100 == 0 { write("\r\(BatchText.progress(count, language))") }
  }

  /// Shows the last count and ends the line.
  func finish() {
    if isShown { write("\r\(BatchText.progress(lastCount, language))\n") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}

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
