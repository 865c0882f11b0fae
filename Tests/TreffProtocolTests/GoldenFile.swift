import Foundation
import Testing
import TreffProtocol

/// What another implementation wrote: see Scripts/generate-golden.
enum GoldenFile {
  /// A file's name in Golden for a method's message, less its ending.
  static func name(_ kind: String, _ method: Method) -> String {
    let last = method == .checkHealth ? "checkHealth" : "\(method)"
    return kind + "-" + last.replacing(/[A-Z]/) { "-" + $0.output.lowercased() }
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.url(forResource: "Golden", withExtension: nil))
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
