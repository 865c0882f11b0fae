import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Testing
import TreffService

@testable import TreffHTTP

/// A door on a port of its own.
struct RunningDoor: Sendable {
  let port: Int
  private let group: ServiceGroup
  private let task: Task<Void, any Error>

  /// Limits whose waits are short.
  static var limits: HTTPLimits {
    var limits = HTTPLimits()
    limits.drainNotice = 300_000_000
    limits.drainGrace = 3_000_000_000
    limits.lingerTime = 200_000_000
    return limits
  }

  /// Runs a door for a body, and stops it.
  static func with(
    limits: HTTPLimits = RunningDoor.limits, service: MatcherService = Embedded.service,
    _ body: @Sendable (RunningDoor) async throws -> Void
  ) async throws {
    let (taken, continuation) = AsyncStream<Int>.makeStream()
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let door = HTTPDoor(
      host: "127.0.0.1", port: 0, service: service, metricsText: { "" }, limits: limits, logger: logger
    ) { continuation.yield($1) }
    let group = ServiceGroup(services: [door], logger: logger)
    let task = Task { try await group.run() }
    let port = try #require(await taken.first { _ in true })
    let running = RunningDoor(port: port, group: group, task: task)
    do {
      try await body(running)
    } catch {
      await group.triggerGracefulShutdown()
      throw error
    }
    await group.triggerGracefulShutdown()
    try await task.value
  }

  /// Tells the door to go.
  func stop() async { await group.triggerGracefulShutdown() }

  /// Waits until it has gone.
  func end() async throws { try await task.value }

  /// Sends texts over a connection, one after the other, and reads until the door closes it or enough has come.
  /// - Parameters:
  ///   - pause: between the texts, in milliseconds.
  ///   - isEnough: told all that has come.
  func exchange(
    _ texts: [String], pause: Int = 0, isEnough: @escaping @Sendable (String) -> Bool = { _ in false }
  ) async throws -> String {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
          for text in texts {
            try await outbound.write(ByteBuffer(string: text))
            try await Task.sleep(for: .milliseconds(pause))
          }
        }
        var all = ""
        do {
          for try await buffer in inbound {
            all += String(buffer: buffer)
            if isEnough(all) { break }
          }
        } catch is IOError {}  // the door has closed; what came before counts
        tasks.cancelAll()
        return all
      }
    }
  }
}
