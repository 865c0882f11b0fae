import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Testing
import TreffClient
import TreffProtocol

extension SocketTests {
  @Suite("Examples of the Swift client", .timeLimit(.minutes(2)))
  struct ExamplesTests {
    @Test("one need")
    func oneNeed() async throws {
      let server = try await RealServer.start()
      func lines(for need: String) async throws -> [String] {
        try await Examples.lines(for: need, in: "Vadsø", asking: server.client)
      }
      #expect(try await lines(for: "vi har flere unge som skader seg selv").first?.hasPrefix("1. ") == true)
      #expect(try await lines(for: "asfaltering") == [])
      #expect(try await lines(for: "Beboeren puster ikke").first?.contains("113") == true)
      server.task.cancel()
    }

    @Test("many needs")
    func manyNeeds() async throws {
      let server = try await RealServer.start()
      let needs = ["demens", "", "kurs i motiverende intervju"].map { MatchRequest(text: $0) }
      let answers = try await Examples.answers(to: needs, within: .seconds(60), asking: server.client)
      #expect(answers.map { $0 != nil } == [true, false, true])
      let late = try await Examples.answers(to: needs, within: .zero, asking: server.client)
      #expect(late == [nil, nil, nil])
      server.task.cancel()
    }

    @Test("as a service")
    func service() async throws {
      let server = try await RealServer.start()
      let (needs, ask) = AsyncStream.makeStream(of: MatchRequest.self)
      let (answers, answer) = AsyncStream.makeStream(of: Result<MatchResponse, ClientError>.self)
      let desk = Examples.NeedDesk(client: server.client, needs: needs) { answer.yield($0) }
      let office = Examples.office(desk, logger: Logger(label: "test"))
      let running = Task { try await office.run() }
      ask.yield(MatchRequest(text: "demens"))
      ask.yield(MatchRequest(text: ""))
      var count = 0
      for await result in answers {
        count += 1
        if count == 1 { #expect(try result.get().outcome != .unspecified) } else { break }
      }
      await office.triggerGracefulShutdown()
      try await running.value
      #expect(await thrown { _ = try await desk.client.checkHealth() } as? ClientError == .closed)
      server.task.cancel()
    }

    @Test("the document shows them as they stand here")
    func document() throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
      let examples = try lines(String(contentsOf: folder.appending(path: "Examples.swift"), encoding: .utf8))
      let text = try String(
        contentsOf: folder.appending(path: "../../Docs/swift-client.md"), encoding: .utf8)
      let blocks = text.components(separatedBy: "```swift\n").dropFirst()
        .map { lines($0.components(separatedBy: "```")[0]) }
        .filter { !$0.contains(".package(") && !$0.contains("import ") }
      #expect(blocks.count >= 3)
      for block in blocks { #expect(examples.contains(block), "\(block)") }
    }

    /// A text without its indentation.
    private func lines(_ text: String) -> String {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
  }
}
