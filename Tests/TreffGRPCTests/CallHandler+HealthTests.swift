import GRPCCore
import Synchronization
import Testing
import TreffProtocol
import TreffService

@testable import TreffGRPC

@Suite("CallHandler: health")
struct CallHandlerHealthTests {
  /// What a watch has told.
  private final class States: Sendable {
    private let seen = Mutex<[HealthCheckResponse.ServingStatus]>([])

    var all: [HealthCheckResponse.ServingStatus] { seen.withLock { $0 } }

    func watch(_ client: RawClient, _ service: String, _ metadata: RawClient.Metadata = [:]) async throws {
      let request = RawClient.bytes(of: .checkHealth(HealthCheckRequest(service: service)))
      try await client.stream(CallHandler.watchPath, [request], metadata) { messages in
        for try await message in messages {
          guard case .checkHealth(let state) = try RawClient.response(of: .checkHealth, message) else {
            return
          }
          self.seen.withLock { $0.append(state.status) }
        }
      }
    }
  }

  @Test("Watch tells the state at once, NOT_SERVING as soon as draining begins, and ends with the server")
  func watch() async throws {
    let states = States()
    try await RunningDoor.with { door, client in
      let watching = Task { try await states.watch(client, "treffsikker.v1.Matcher") }
      while states.all.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      #expect(states.all == [.serving])
      await door.stop()
      await #expect {
        try await watching.value
      } throws: {
        "\($0)" == "unavailable DRAINING"
      }
      #expect(states.all == [.serving, .notServing])
    }
  }

  @Test("a service that is not here is SERVICE_UNKNOWN, and its stream stays open to its deadline")
  func unknownService() async throws {
    let states = States()
    try await RunningDoor.with { _, client in
      let began = ContinuousClock.now
      await #expect {
        try await states.watch(client, "no", ["grpc-timeout": "300m"])
      } throws: {
        "\($0)" == "deadlineExceeded DEADLINE_PASSED"
      }
      #expect(states.all == [.serviceUnknown])
      #expect(began.duration(to: .now) >= .milliseconds(250))
    }
  }

  @Test("a question that cannot be read fails")
  func malformed() async throws {
    try await RunningDoor.with { _, client in
      let failed = try await client.failure(CallHandler.watchPath, [0x0A, 0x02, 0xFF, 0xFE])
      #expect(failed.map { "\($0)" } == "invalidArgument TEXT_NOT_UTF8 service")
    }
  }
}
