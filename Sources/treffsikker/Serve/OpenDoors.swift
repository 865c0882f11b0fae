import Synchronization

/// The doors that listen, each with the addresses that it took.
final class OpenDoors: Sendable {
  private let taken = Mutex<[DoorName: [String]]>([:])

  /// Keeps a door's addresses.
  /// - Returns: how many doors are open; nil where this one was already.
  func add(_ name: DoorName, _ addresses: [String]) -> Int? {
    taken.withLock { $0.updateValue(addresses, forKey: name) == nil ? $0.count : nil }
  }

  /// The addresses that a door took; none while it does not listen.
  func addresses(of name: DoorName) -> [String] { taken.withLock { $0[name] ?? [] } }
}
