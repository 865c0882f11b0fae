import ServiceLifecycle
import TreffService

/// All ways in as one service: they serve once each of them listens, fail together where one cannot, and drain at the
/// same time. Services of a group would be stopped one after the other, so that callers of the last door would go on
/// calling a server whose other doors are long since closed.
struct Doors: Service {
  let doors: [Door]
  let service: MatcherService
  /// Called once all doors listen: each door's name and address, in the order of doors.
  let areOpen: @Sendable ([(name: DoorName, address: String)]) -> Void

  func run() async throws {
    let open = OpenDoors()
    try await withGracefulShutdownHandler {
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        for door in doors {
          tasks.addTask { try await run(door, open) }
        }
        // Not `waitForAll`, which would let the others serve on after one has failed.
        for try await _ in tasks {}
      }
    } onGracefulShutdown: {
      // Before any door begins to drain: whoever asks for health, through whichever door, is told the same.
      service.beginDraining()
    }
  }

  private func run(_ door: Door, _ open: OpenDoors) async throws {
    defer { self.service.beginDraining() }  // whatever ended the door ends the others
    let service = door.service { addresses in
      guard open.add(door.name, addresses) == doors.count else { return }
      areOpen(doors.flatMap { door in open.addresses(of: door.name).map { (door.name, $0) } })
    }
    do {
      try await service.run()
    } catch {
      throw Self.failure(of: door, error, wasOpen: !open.addresses(of: door.name).isEmpty)
    }
    guard Task.isShuttingDownGracefully || Task.isCancelled else {
      throw CommandFailure(status: .internal, message: "the \(door.name.rawValue) door closed by itself")
    }
  }

  private static func failure(of door: Door, _ error: any Error, wasOpen: Bool) -> CommandFailure {
    guard !wasOpen else {
      return CommandFailure(status: .internal, message: "the \(door.name.rawValue) door failed: \(error)")
    }
    let flags = door.name.addressSettings.map(\.flag)
    let choice = flags.dropLast().joined(separator: ", ") + " or " + (flags.last ?? "")
    return CommandFailure(status: .unavailable, message: "\(error). Choose another address with \(choice).")
  }
}
