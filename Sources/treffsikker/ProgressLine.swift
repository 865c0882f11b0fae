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

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
