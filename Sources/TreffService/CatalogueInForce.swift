internal import Synchronization
public import TreffMatching

/// The snapshot that new calls are answered from. Replaced whole; a call that has begun keeps the one it began with.
public final class CatalogueInForce: Sendable {
  private let snapshot: Mutex<Snapshot>

  /// The first snapshot.
  public init(_ snapshot: Snapshot) { self.snapshot = Mutex(snapshot) }

  /// The snapshot in force.
  public var current: Snapshot { snapshot.withLock { $0 } }

  /// Puts another snapshot in force.
  public func replace(with next: Snapshot) { snapshot.withLock { $0 = next } }
}
