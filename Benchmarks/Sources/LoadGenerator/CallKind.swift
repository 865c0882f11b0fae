import ArgumentParser
import Foundation
import TreffProtocol

/// What is asked.
enum CallKind: String, ExpressibleByArgument, CaseIterable {
  /// `grpc.health.v1.Health/Check`, with an empty request: as little work as a call can be.
  case check
  /// `treffsikker.v1.Matcher/Match`, with needs from a file.
  case match

  /// A line of a file of judged needs; the rest of it is not for us.
  private struct Need: Decodable {
    let text: String
    let municipality: String?
  }

  /// The calls, encoded.
  /// - Parameter needs: the path of a file of judged needs, one JSON object a line; only `match` takes it.
  func prepared(needs: String?) throws -> [PreparedCall] {
    let coder = FrameCoder()
    switch self {
    case .check: return [try PreparedCall(.checkHealth(HealthCheckRequest()), coder: coder)]
    case .match:
      guard let needs else { throw ValidationError("--method match takes --needs, a file of judged needs.") }
      let decoder = JSONDecoder()
      let calls = try String(contentsOfFile: needs, encoding: .utf8).split(separator: "\n").map { line in
        let need = try decoder.decode(Need.self, from: Data(line.utf8))
        let request = MatchRequest(text: need.text, municipality: need.municipality ?? "")
        return try PreparedCall(.match(request), coder: coder)
      }
      guard !calls.isEmpty else { throw ValidationError("\(needs) holds no needs.") }
      return calls
    }
  }
}
