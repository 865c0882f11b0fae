import Foundation
import Synchronization
import Testing
import TreffListening
import TreffProtocol
import TreffService

@testable import TreffServer

@Suite("FramedServer: starting and stopping", .serialized)
struct FramedServerDrainTests {
  private static func service() -> MatcherService {
    MatcherService(catalogue: CatalogueInForce(Embedded.snapshot))
  }

  private static func status(_ client: SocketClient, _ id: UInt32) throws -> ServerFrame? {
    try client.send(id, Conversation.health)
    return try client.frame()
  }

  @Test("clients are told twice, calls in flight are finished, later ones are passed over")
  func drain() async throws {
    var limits = RunningServer.limits
    limits.drainNotice = 3_000_000_000
    limits.drainGrace = 20_000_000_000
    try await RunningServer.with(limits: limits, service: Self.service()) { server in
      let busy = try SocketClient(server.address)
      let idle = try SocketClient(server.address)
      #expect(try Self.status(idle, 1) == .reply(id: 1, .checkHealth(HealthCheckResponse(status: .serving))))
      try busy.send(4, Conversation.slowBatch(10_000))
      usleep(50_000)
      server.stop()
      #expect(try idle.told(1) == ["goaway 0 last 4294967295"])
      #expect(
        try Self.status(idle, 2) == .reply(id: 2, .checkHealth(HealthCheckResponse(status: .notServing))))
      // A load balancer that looks again is told as well.
      let late = try SocketClient(server.address)
      #expect(try late.told(1) == ["goaway 0 last 4294967295"])
      #expect(
        try Self.status(late, 1) == .reply(id: 1, .checkHealth(HealthCheckResponse(status: .notServing))))
      #expect(try late.told(2) == ["goaway 0 last 1", "end"])
      #expect(try idle.told(2) == ["goaway 0 last 2", "end"])
      try? busy.send(9, Conversation.health)
      try busy.write(Conversation.cancel(4))  // else it would be minutes
      var told: [String] = []
      while let frame = try busy.frame() { told.append(frame.told) }
      #expect(told == ["goaway 0 last 4294967295", "goaway 0 last 4", "4 CANCELLED"])
      #expect(server.waitForEnd() != nil)
      #expect(throws: SocketClient.Trouble.self) { try SocketClient(server.address) }
    }
  }

  @Test("a call that does not end in the time of grace is cut")
  func grace() async throws {
    var limits = RunningServer.limits
    limits.drainGrace = 500_000_000
    try await RunningServer.with(limits: limits, service: Self.service()) { server in
      let busy = try SocketClient(server.address)
      try busy.send(1, Conversation.slowBatch(10_000))
      _ = try Self.status(busy, 2)  // so the batch has been read
      server.stop()
      #expect(try busy.told(2) == ["goaway 0 last 4294967295", "goaway 0 last 2"])
      #expect(server.waitForEnd() ?? 99 < 20)
    }
  }

  @Test("who connects only after the server was told to stop is told as well, and by its health")
  func lateProbe() async throws {
    var limits = RunningServer.limits
    limits.drainNotice = 3_000_000_000
    try await RunningServer.with(limits: limits, service: Self.service()) { server in
      server.stop()
      usleep(300_000)
      let probe = try SocketClient(server.address)
      #expect(try probe.told(1) == ["goaway 0 last 4294967295"])
      #expect(
        try Self.status(probe, 1) == .reply(id: 1, .checkHealth(HealthCheckResponse(status: .notServing))))
      #expect(server.waitForEnd() != nil)
    }
  }

  @Test("a server that is cancelled drains as well")
  func cancelled() async throws {
    try await RunningServer.with(service: Self.service()) { server in
      let client = try SocketClient(server.address)
      _ = try Self.status(client, 1)  // the connection has been taken
      try client.send(3, Conversation.slowBatch(8))
      usleep(50_000)
      server.cancel()
      var told: [String] = []
      while let frame = try client.frame() { told.append(frame.told) }
      #expect(Set(told) == ["goaway 0 last 4294967295", "goaway 0 last 3", "3 reply"])
      #expect(server.waitForEnd() != nil)
    }
  }

  @Test(
    "a socket that was left behind is replaced, and there is no moment at which nobody can be connected to")
  func leftSocket() async throws {
    let path = RunningServer.socketPath()
    try await RunningServer.with([.unixSocket(path: path)]) { first in
      let done = DispatchSemaphore(value: 0)
      let client = try SocketClient(first.address)
      _ = try Self.status(client, 1)
      let connecting = Connecting(to: first.address)
      // Another server takes the path over while this one still runs.
      Task(executorPreference: BlockingExecutor.shared) {
        defer { done.signal() }
        await #expect(throws: Never.self) {
          try await RunningServer.with([.unixSocket(path: path)], service: Self.service()) { second in
            let (count, error) = connecting.end()
            #expect(count > 0)
            #expect(error == nil)
            first.stop()
            #expect(first.waitForEnd() != nil)
            let client = try SocketClient(second.address)
            try client.send(1, Conversation.health)
            #expect(try client.told(1) == ["1 reply"])
          }
        }
      }
      #expect(done.wait(timeout: .now() + 60) == .success)
      #expect(try client.told(3) == ["goaway 0 last 4294967295", "goaway 0 last 1", "end"])
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("an address that is taken is told with the address and the reason, and nothing is left listening")
  func taken() async throws {
    try await RunningServer.with { server in
      let done = DispatchSemaphore(value: 0)
      let path = RunningServer.socketPath()
      Task(executorPreference: BlockingExecutor.shared) {
        do {
          try await RunningServer.with([.unixSocket(path: path), server.address]) { _ in }
          Issue.record("two servers on one port")
        } catch {
          #expect("\(error)" == "cannot listen on \(server.address): Address already in use")
        }
        done.signal()
      }
      #expect(done.wait(timeout: .now() + 60) == .success)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("a file that is no socket is left alone")
  func ordinaryFile() async throws {
    let path = RunningServer.socketPath()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    await #expect(throws: (any Error).self) {
      try await RunningServer.with([.unixSocket(path: path)]) { _ in }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }
}

/// Connects, again and again.
private final class Connecting: Sendable {
  private let isOver = Atomic(false)
  private let count = Atomic(0)
  private let error = Mutex<String?>(nil)
  private let ended = DispatchSemaphore(value: 0)

  init(to address: ListenAddress) {
    Thread.detachNewThread { [self] in
      do {
        while !isOver.load(ordering: .relaxed) {
          _ = try SocketClient(address, greets: false)
          count.add(1, ordering: .relaxed)
        }
      } catch {
        self.error.withLock { $0 = "\(error)" }
      }
      ended.signal()
    }
  }

  /// - Returns: how often it has connected, and why it no longer could.
  func end() -> (count: Int, error: String?) {
    isOver.store(true, ordering: .relaxed)
    ended.wait()
    return (count.load(ordering: .relaxed), error.withLock { $0 })
  }
}
