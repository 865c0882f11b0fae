import Foundation
import Logging
import ServiceLifecycle
import Testing
import TreffClient
import TreffListening
import TreffProtocol
import TreffServer
import TreffService

extension SocketTests {
  @Suite("TreffClient before the server", .timeLimit(.minutes(5)))
  struct RealServerTests {
    private let need = MatchRequest(text: "vi har flere unge som skader seg selv", municipality: "Vadsø")

    @Test("every method gives what the service says")
    func methods() async throws {
      let server = try await RealServer.start()
      let client = server.client
      let match = try await client.match(need)
      #expect(match.outcome == .answered)
      let centre = try #require(match.matches.first).centreID
      let place = MatchRequest(
        text: "demens", municipality: "Bergen", limit: 2, language: "nn", explain: true)
      await same(.match(need), server) { .match(try await client.match(need)) }
      await same(.match(place), server) { .match(try await client.match(place)) }
      let batch = BatchMatchRequest(requests: [need, place])
      await same(.batchMatch(batch), server) { .batchMatch(try await client.batchMatch(batch)) }
      let explain = ExplainRequest(need: need, centreID: centre)
      await same(.explain(explain), server) { .explain(try await client.explain(explain)) }
      let suggest = SuggestRequest(prefix: "dem")
      await same(.suggest(suggest), server) { .suggest(try await client.suggest(suggest)) }
      let get = GetCentreRequest(id: centre)
      await same(.getCentre(get), server) { .getCentre(try await client.getCentre(get)) }
      await same(.listCentres(.init()), server) { .listCentres(try await client.listCentres()) }
      await same(.listMunicipalities(.init()), server) {
        .listMunicipalities(try await client.listMunicipalities())
      }
      await same(.checkHealth(.init()), server) { .checkHealth(try await client.checkHealth()) }
      await client.close()
      server.task.cancel()
    }

    /// Whether the wire gives what the service does, be it a failure.
    private func same(_ request: Request, _ server: RealServer, over wire: () async throws -> Response) async
    {
      do {
        let answer = try await wire()
        #expect(answer == (try server.answer(request)))
      } catch ClientError.failed(let failure) {
        let expected = await thrown { _ = try server.answer(request) } as? CallFailure
        #expect(failure.reason == expected?.reason && failure.message == expected?.message)
      } catch {
        Issue.record(error)
      }
    }

    @Test("failures say what is wrong, in the caller's language")
    func failures() async throws {
      let server = try await RealServer.start()
      var configuration = ClientConfiguration.patient
      configuration.language = "nn"
      let client = server.client(configuration)
      do {
        _ = try await client.match(MatchRequest(text: "demens", municipality: "Atlantis"))
        Issue.record("it did not fail")
      } catch ClientError.failed(let failure) {
        #expect(failure.code == .invalidArgument && failure.reason == .municipalityUnknown)
        #expect(failure.violations.map(\.field) == ["municipality"])
      }
      do {
        _ = try await client.batchMatch(BatchMatchRequest(requests: [need, MatchRequest(text: " ")]))
        Issue.record("it did not fail")
      } catch ClientError.failed(let failure) {
        #expect(failure.reason == .needEmpty)
        #expect(failure.violations.map(\.field) == ["requests[1].text"])
      }
      do {
        _ = try await client.checkHealth(HealthCheckRequest(service: "x"))
        Issue.record("it did not fail")
      } catch ClientError.failed(let failure) {
        #expect(failure.code == .notFound && failure.message.hasPrefix("Tenesta finst ikkje her"))
      }
      server.task.cancel()
    }

    @Test("a thousand calls at once give each caller its own answer")
    func concurrency() async throws {
      let server = try await RealServer.start()
      let client = server.client
      let ids = try await client.listCentres().centres.map(\.id)
      #expect(ids.count > 10)
      try await withThrowingTaskGroup { tasks in
        for number in 0..<1_000 {
          tasks.addTask {
            let id = ids[number % ids.count]
            let answer = try await client.getCentre(GetCentreRequest(id: id))
            #expect(answer.centre?.id == id)
            let text = "kurs om demens nummer \(number)"
            let match = try await client.match(MatchRequest(text: text, limit: 1))
            #expect(match.understood?.text == text)
          }
        }
        try await tasks.waitForAll()
      }
      await client.close()
      server.task.cancel()
    }

    @Test("a batch that takes too long is given up, and other calls are not held up")
    func deadline() async throws {
      let server = try await RealServer.start()
      let client = server.client
      let batch = BatchMatchRequest(requests: Array(repeating: need, count: 2_000))
      let long = Task { _ = try await client.batchMatch(batch, timeout: .milliseconds(300)) }
      #expect(try await client.checkHealth().status == .serving)
      #expect(await thrown { try await long.value } as? ClientError == .deadlineExceeded)
      #expect(try await client.checkHealth().status == .serving)
      server.task.cancel()
    }

    @Test("over a Unix socket")
    func unixSocket() async throws {
      let path = FileManager.default.temporaryDirectory.appending(
        path: "treff-\(UInt32.random(in: 0...(.max))).sock"
      )
      .path
      let server = try await RealServer.start(.unixSocket(path: path))
      #expect(try await server.client.match(need).outcome == .answered)
      server.task.cancel()
      _ = await server.task.result
    }

    @Test("no call is lost while the server is replaced by another")
    func replacement() async throws {
      var limits = ServerLimits()
      limits.drainNotice = 100_000_000
      let first = try await RealServer.start(limits: limits)
      let client = first.client
      let answers = try await withThrowingTaskGroup { tasks in
        for _ in 0..<8 {
          tasks.addTask {
            var count = 0
            let end = ContinuousClock.now + .milliseconds(600)
            while ContinuousClock.now < end {
              let answer = try await client.listMunicipalities(ListMunicipalitiesRequest(county: "Oslo"))
              #expect(answer.municipalities.map(\.name) == ["Oslo"])
              count += 1
            }
            return count
          }
        }
        try await Task.sleep(for: .milliseconds(100))
        first.task.cancel()
        _ = await first.task.result
        try await Task.sleep(for: .milliseconds(500))  // the time in which nobody listens
        let second = try await RealServer.start(first.address)
        var count = 0
        for try await part in tasks { count += part }
        await client.close()
        second.task.cancel()
        return count
      }
      #expect(answers > 8)
    }

    @Test("as a service it closes when the application stops")
    func service() async throws {
      let server = try await RealServer.start()
      let client = server.client
      let group = ServiceGroup(services: [client], logger: Logger(label: "test"))
      let running = Task { try await group.run() }
      #expect(try await client.checkHealth().status == .serving)
      await group.triggerGracefulShutdown()
      try await running.value
      #expect(await thrown { _ = try await client.checkHealth() } as? ClientError == .closed)
      server.task.cancel()
    }
  }
}
