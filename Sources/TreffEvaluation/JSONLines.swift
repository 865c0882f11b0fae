internal import Foundation

/// Reads files of one JSON value a line.
enum JSONLines {
  static func read<Value: Decodable>(_ url: URL, as type: Value.Type) throws -> [Value] {
    let data = try Data(contentsOf: url)
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return nil }
      do {
        return try decoder.decode(type, from: Data(line))
      } catch {
        throw JudgmentError(
          description: "\(url.lastPathComponent):\(index + 1): expected a \(type) as JSON: \(error)")
      }
    }
  }
}
