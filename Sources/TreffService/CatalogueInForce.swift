internal import Synchronization
public import TreffMatching

/// The catalogue that new calls are answered from. Replaced whole; a call that has begun keeps the one it began with.
public final class CatalogueInForce: Sendable {
  /// A snapshot and what is built from it for single methods. A class, so that a call takes hold of it in one step.
  final class Edition: Sendable {
    let snapshot: Snapshot
    let suggester: Suggester

    init(_ snapshot: Snapshot) {
      snapshot.prepare()
      self.snapshot = snapshot
      suggester = Suggester(snapshot: snapshot)
    }
  }

  private let edition: Mutex<Edition>

  /// The first snapshot.
  public init(_ snapshot: Snapshot) { edition = Mutex(Edition(snapshot)) }

  /// The snapshot in force.
  public var snapshot: Snapshot { current.snapshot }

  /// What new calls are answered from.
  var current: Edition { edition.withLock { $0 } }

  /// Puts another snapshot in force.
  public func replace(with next: Snapshot) {
    let next = Edition(next)
    edition.withLock { $0 = next }
  }
}
