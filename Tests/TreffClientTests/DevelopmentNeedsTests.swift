import Foundation
import Testing
import TreffCatalogue
import TreffClient
import TreffMatching
import TreffProtocol

extension SocketTests {
  @Suite("TreffClient and the development needs", .timeLimit(.minutes(5)))
  struct DevelopmentNeedsTests {
    private struct Need: Decodable {
      let id: String
      let text: String
      let municipality: String?
    }

    /// The needs, from the repository's own copy.
    private static func needs() throws -> [Need] {
      let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      let lines = try String(
        contentsOf: tests.appendingPathComponent("Development/queries.jsonl"), encoding: .utf8)
      return try lines.split(separator: "\n").map {
        try JSONDecoder().decode(Need.self, from: Data($0.utf8))
      }
    }

    @Test("each is answered as by the matcher: same centres, same order, same bits of the scores")
    func sameAnswers() async throws {
      let needs = try Self.needs()
      #expect(needs.count > 300)
      let matcher = Matcher(snapshot: try .embedded())
      let server = try await RealServer.start()
      let client = server.client
      for need in needs {
        let told = try await client.match(
          TreffProtocol.MatchRequest(text: need.text, municipality: need.municipality ?? ""))
        let meant = try matcher.match(
          TreffMatching.MatchRequest(need: NeedText(need.text), municipality: need.municipality))
        #expect(told.matches.map(\.centreID) == meant.matches.map(\.centre.id), "\(need.id)")
        #expect(
          told.matches.map(\.score.bitPattern) == meant.matches.map(\.score.bitPattern), "\(need.id)")
      }
      await client.close()
      server.task.cancel()
    }
  }
}
