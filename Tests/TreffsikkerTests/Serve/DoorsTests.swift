import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Testing
import TreffMatching
import TreffProtocol
import TreffService

@testable import treffsikker

@Suite("Doors")
struct DoorsTests {
  /// What happened, in its order.
  private final class Story: Sendable {
    private let told = Mutex<[String]>([])
    func tell(_ event: String) { told.withLock { $0.append(event) } }
    var events: [String] { told.withLock { $0 } }
  }

  /// A door that does what a test says.
  private struct MadeUpDoor: Service {
    let name: String
    let story: Story
    let service: MatcherService
    let isListening: Door.IsListening
    var fault: (any Error)?
    var drainMilliseconds = 0
    var endsByItself = false

    func run() async throws {
      if let fault { throw fault }
      if endsByItself { return }
      isListening(["\(name).example:1"])
      try? await gracefulShutdown()
      story.tell("\(name) is told, health \(await health)")
      await Task { try? await Task.sleep(for: .milliseconds(drainMilliseconds)) }.value
      story.tell("\(name) is drained")
    }

    private var health: String {
      get async {
        // In a task of its own: this one may have been cancelled.
        let answer = await Task {
          await service.answer(.checkHealth(HealthCheckRequest()), acceptLanguage: "")
        }.value
        guard case .success(.checkHealth(let response)) = answer else { return "unknown" }
        return "\(response.status)"
      }
    }
  }

  private struct Refusal: Error, CustomStringConvertible {
    var description: String { "cannot listen on HTTP.example:1: not here" }
  }

  private let story = Story()
  private let service: MatcherService

  init() throws { service = MatcherService(catalogue: CatalogueInForce(try Snapshot.embedded())) }

  private func door(
    _ name: DoorName, fault: (any Error)? = nil, drainMilliseconds: Int = 0, endsByItself: Bool = false
  ) -> Door {
    Door(name: name) { [story, service] in
      MadeUpDoor(
        name: name.rawValue, story: story, service: service, isListening: $0, fault: fault,
        drainMilliseconds: drainMilliseconds, endsByItself: endsByItself)
    }
  }

  /// Runs doors in a group, and stops them once all are open.
  private func run(_ doors: [Door]) async throws {
    let (opened, continuation) = AsyncStream<Void>.makeStream()
    let all = Doors(doors: doors, service: service) { [story] in
      for (name, address) in $0 { story.tell("\(name.rawValue) at \(address)") }
      continuation.yield()
    }
    let group = ServiceGroup(
      services: [all], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask {
        defer { continuation.finish() }
        try await group.run()
      }
      tasks.addTask {
        for await _ in opened { await group.triggerGracefulShutdown() }
      }
      for try await _ in tasks {}
    }
  }

  @Test("a door that is slow to drain holds up no other door's notice, and health is NOT_SERVING by then")
  func drain() async throws {
    try await run([
      door(.framed, drainMilliseconds: 1_500), door(.grpc), door(.http, drainMilliseconds: 1_500),
    ])
    let opened = ["framed at framed.example:1", "gRPC at gRPC.example:1", "HTTP at HTTP.example:1"]
    #expect(story.events.prefix(3) == opened[...])
    let rest = Array(story.events.dropFirst(3))
    // Whichever of the slow ones comes first: by then all have been told.
    let slow = try #require(rest.firstIndex { ["framed is drained", "HTTP is drained"].contains($0) })
    let told = DoorName.allCases.map { "\($0.rawValue) is told, health notServing" }
    #expect(Set(rest[..<slow]).isSuperset(of: told))
    #expect(rest.count == 6)
  }

  @Test("a door that cannot listen ends all, with its address, and the others drain")
  func cannotListen() async throws {
    let failure = await #expect(throws: CommandFailure.self) {
      try await run([door(.framed), door(.http, fault: Refusal())])
    }
    #expect(failure?.status == .unavailable)
    #expect(
      failure?.message
        == "cannot listen on HTTP.example:1: not here. Choose another address with --host or --http-port.")
    #expect(story.events == ["framed is told, health notServing", "framed is drained"])
  }

  @Test("a door that ends without being told to ends all")
  func endsByItself() async throws {
    let failure = await #expect(throws: CommandFailure.self) {
      try await run([door(.framed), door(.grpc, endsByItself: true)])
    }
    #expect(failure?.status == .internal)
    #expect(failure?.message == "the gRPC door closed by itself")
  }
}
