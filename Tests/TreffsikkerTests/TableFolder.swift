import Foundation

/// A copy of the embedded catalogue's tables in a folder of its own, gone with this value.
final class TableFolder {
  /// Holds the tables, and room beside them for a database.
  let root: URL
  /// The tables.
  var path: String { root.appendingPathComponent("tables").path }
  /// A database that is not there yet.
  var database: String { root.appendingPathComponent("catalogue.sqlite").path }

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("treffsikker-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let resources = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/TreffCatalogue/Resources")
    try FileManager.default.copyItem(atPath: resources.path, toPath: path)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func file(_ name: String) -> URL {
    root.appendingPathComponent("tables").appendingPathComponent(name)
  }

  /// Replaces text on one line of a table, 1-based; the text must be there.
  func edit(_ name: String, line: Int, _ old: String, to new: String) throws {
    var lines = try String(contentsOf: file(name), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let range = lines[line - 1].range(of: old) else { throw CocoaError(.fileReadCorruptFile) }
    lines[line - 1].replaceSubrange(range, with: new)
    try Data(lines.joined(separator: "\n").utf8).write(to: file(name))
  }

  /// Deletes a table.
  func remove(_ name: String) throws { try FileManager.default.removeItem(at: file(name)) }
}
