import Foundation

/// Bold and dim text, on a terminal only.
struct TerminalStyle {
  let isColoured: Bool

  /// Plain when standard output is no terminal, or where `NO_COLOR` asks for it (no-color.org).
  static func forStandardOutput() -> TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let isPlain = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    return TerminalStyle(isColoured: isatty(FileHandle.standardOutput.fileDescriptor) == 1 && !isPlain)
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func underlined(_ text: String) -> String { wrap(text, "4") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
