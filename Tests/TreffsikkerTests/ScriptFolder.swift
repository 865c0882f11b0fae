import Foundation

/// A tree of its own for a script of `Scripts/`, with a program that says what it is told to say; gone with this value.
final class ScriptFolder {
  let root = FileManager.default.temporaryDirectory
    .appendingPathComponent("treffsikker-script-\(UUID().uuidString)")
  private let script: URL

  /// - Parameter name: the script's name; it finds the tree by where it lies.
  init(_ name: String) throws {
    script = root.appendingPathComponent("Scripts/\(name)")
    for folder in ["Scripts", "Docs", "Tests/Development"] {
      try FileManager.default.createDirectory(
        at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try FileManager.default.copyItem(at: house.appendingPathComponent("Scripts/\(name)"), to: script)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: root.appendingPathComponent(path))
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  /// - Parameter lines: the program in shell; it runs in the tree.
  func writeProgram(_ lines: String) throws {
    try write("program", "#!/bin/sh\n\(lines)\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: root.appendingPathComponent("program").path)
  }

  func run(_ flags: String...) async throws -> CommandRun {
    try await CommandRun(["./program"] + flags, program: script, in: root)
  }
}
