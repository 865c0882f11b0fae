internal import Foundation

/// Reads files of fields parted by blanks.
enum TabularLines {
  static func read(_ url: URL) throws -> [(line: Int, fields: [String])] {
    let text = try String(contentsOf: url, encoding: .utf8)
    // A carriage return and a newline are one character.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return lines.enumerated().compactMap { index, line in
      let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
      return fields.isEmpty ? nil : (index + 1, fields)
    }
  }
}
