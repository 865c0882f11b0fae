import Dispatch
import Foundation
import Logging
import Metrics
import MetricsTestKit
import ServiceLifecycle
import Synchronization
import TreffListening
import TreffService

@testable import TreffServer

/// Threads for what blocks: the pool that all other tests share has but two on a small machine.
final class BlockingExecutor: TaskExecutor {
  static let shared = BlockingExecutor()
  private let queue = DispatchQueue(label: "blocking tests", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// A server in this process, on a port or socket of its own.
final class RunningServer: Sendable {
  let addresses: [ListenAddress]
  let backend: TestMetrics
  private let group: ServiceGroup
  private let task: Task<Void, any Error>

  var address: ListenAddress { addresses[0] }

  /// Limits whose waits are short.
  static var limits: ServerLimits {
    var limits = ServerLimits()
    limits.drainNotice = 300_000_000
    limits.drainGrace = 3_000_000_000
    limits.lingerTime = 300_000_000
    return limits
  }

  private init(
    _ addresses: [ListenAddress], limits: ServerLimits, service: MatcherService
  ) async throws {
    let backend = TestMetrics()
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let (taken, continuation) = AsyncStream<[ListenAddress]>.makeStream()
    let server = FramedServer(addresses: addresses, service: service, limits: limits, logger: logger) {
      continuation.yield($0)
    }
    let group = ServiceGroup(services: [server], logger: logger)
    let task = withMetricsFactory(backend) {
      Task(executorPreference: BlockingExecutor.shared) {
        defer { continuation.finish() }
        try await group.run()
      }
    }
    guard let first = await taken.first(where: { _ in true }) else {
      try await task.value
      throw CancellationError()
    }
    (self.backend, self.group, self.task, self.addresses) = (backend, group, task, first)
  }

  /// Runs a server, and a body that may block, and stops the server.
  static func with(
    _ addresses: [ListenAddress] = [.tcp(host: "127.0.0.1", port: 0)],
    limits: ServerLimits = RunningServer.limits, service: MatcherService = Embedded.service,
    _ body: @escaping @Sendable (RunningServer) throws -> Void
  ) async throws {
    let server = try await RunningServer(addresses, limits: limits, service: service)
    let result = await withTaskExecutorPreference(BlockingExecutor.shared) {
      Result { try body(server) }
    }
    await server.group.triggerGracefulShutdown()
    try? await server.task.value
    try result.get()
  }

  /// Tells the server to go.
  func stop() {
    Task(executorPreference: BlockingExecutor.shared) { await self.group.triggerGracefulShutdown() }
  }

  /// As when another service fails.
  func cancel() { task.cancel() }

  /// Waits for the server's end.
  /// - Returns: the seconds it took; nil where it did not end in time.
  func waitForEnd(seconds: Double = 60) -> Double? {
    let start = DispatchTime.now().uptimeNanoseconds
    let ended = DispatchSemaphore(value: 0)
    Task(executorPreference: BlockingExecutor.shared) {
      try? await self.task.value
      ended.signal()
    }
    guard ended.wait(timeout: .now() + seconds) == .success else { return nil }
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
  }

  /// A path that nothing lies at.
  static func socketPath() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("t\(UInt32.random(in: 0...(.max))).sock")
      .path
  }

  func callCount(_ method: String, _ code: String) -> Int64 {
    backend.counters(label: "treffsikker_calls_total")
      .filter { $0.dimensions.contains { $0 == ("method", method) } }
      .filter { $0.dimensions.contains { $0 == ("code", code) } }
      .reduce(0) { $0 + $1.totalValue }
  }
}
