import Foundation

/// The tree as it lies on disk.
enum House {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Paths below the root of all files in a folder, folders of build products left out.
  static func files(in folder: String, suffix: String = "") -> [String] {
    let base = root.appending(path: folder).path
    guard let enumerator = FileManager.default.enumerator(atPath: base) else { return [] }
    return enumerator.compactMap { $0 as? String }
      .filter { path in
        path.hasSuffix(suffix) && !path.split(separator: "/").contains { $0.hasPrefix(".build") }
          && !isFolder(folder + "/" + path)
      }
      .map { folder + "/" + $0 }.sorted()
  }

  static var swiftFiles: [String] {
    ["Sources", "Tests", "Benchmarks", "Examples"].flatMap { files(in: $0, suffix: ".swift") }
  }

  /// Names of the folders right below one.
  static func folders(in folder: String) -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { isFolder(folder + "/" + $0) }.sorted()
  }

  static func text(of path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
