import Foundation
import TreffEvaluation

/// A file with some text, gone with this value.
final class TemporaryFile {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("treffsikker-\(UUID().uuidString).txt")

  init(_ text: String = "") throws { try Data(text.utf8).write(to: url) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Keeps the file until it is read.
  func read<Value>(_ body: (URL) throws -> Value) rethrows -> Value {
    try withExtendedLifetime(self) { try body(url) }
  }

  var text: String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
}

/// What a reader says to a text that it cannot read.
func complaint(_ text: String, _ read: (URL) throws -> some Any) throws -> String? {
  let file = try TemporaryFile(text)
  do {
    _ = try file.read(read)
    return nil
  } catch let error as JudgmentError {
    return error.description.replacingOccurrences(of: file.url.lastPathComponent, with: "FILE")
  }
}
