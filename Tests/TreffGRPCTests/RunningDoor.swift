import GRPCCore
import GRPCNIOTransportHTTP2Posix
import Logging
import Metrics
import MetricsTestKit
import ServiceLifecycle
import TreffGRPC
import TreffMatching
import TreffService

/// The catalogue that all tests here are answered from.
enum Embedded {
  private static let catalogue = CatalogueInForce(try! Snapshot.embedded())

  /// A service of its own: a door that stops drains it.
  static var service: MatcherService { MatcherService(catalogue: catalogue) }
}

/// A door in this process, on a port of its own.
struct RunningDoor: Sendable {
  let port: Int
  let backend: TestMetrics
  private let group: ServiceGroup
  private let task: Task<Void, any Error>

  /// Limits whose waits are short.
  static var limits: GRPCLimits {
    var limits = GRPCLimits()
    limits.drainNotice = .milliseconds(300)
    limits.drainGrace = .seconds(3)
    return limits
  }

  /// Runs a door, a client of it, and a body, and stops both.
  static func with<Result: Sendable>(
    limits: GRPCLimits = RunningDoor.limits, service: MatcherService = Embedded.service,
    _ body: @Sendable (RunningDoor, RawClient) async throws -> Result
  ) async throws -> Result {
    let door = try await RunningDoor(limits: limits, service: service)
    let result = await Swift.Result { try await RawClient.with(port: door.port) { try await body(door, $0) } }
    await door.stop()
    try await door.waitForEnd()
    return try result.get()
  }

  /// Tells the door to go.
  func stop() async { await group.triggerGracefulShutdown() }

  func waitForEnd() async throws { try await task.value }

  private init(limits: GRPCLimits, service: MatcherService) async throws {
    let backend = TestMetrics()
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let (taken, continuation) = AsyncStream<Int>.makeStream()
    let door = GRPCDoor(host: "127.0.0.1", port: 0, service: service, limits: limits, logger: logger) {
      continuation.yield($1)
    }
    let group = ServiceGroup(services: [door], logger: logger)
    let task = withMetricsFactory(backend) {
      Task {
        defer { continuation.finish() }
        try await group.run()
      }
    }
    guard let port = await taken.first(where: { _ in true }) else {
      try await task.value
      throw CancellationError()
    }
    (self.port, self.backend, self.group, self.task) = (port, backend, group, task)
  }

  func callCount(_ method: String, _ code: String) -> Int64 {
    backend.counters(label: "treffsikker_calls_total")
      .filter { $0.dimensions.contains { $0 == ("method", method) } }
      .filter { $0.dimensions.contains { $0 == ("code", code) } }
      .reduce(0) { $0 + $1.totalValue }
  }
}

extension Result where Failure == any Error {
  init(catching body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
