internal import NIOCore
internal import Synchronization

/// How many connections are open, and no more than may be.
final class OpenConnections: Sendable {
  private let countMax: Int
  private let open = Atomic(0)

  init(countMax: Int) { self.countMax = countMax }

  var count: Int { open.load(ordering: .relaxed) }

  /// Counts a connection until it ends; one too many is closed.
  func add(_ channel: any Channel) -> EventLoopFuture<Void> {
    let count = open.add(1, ordering: .relaxed).newValue
    channel.closeFuture.whenComplete { [self] _ in open.subtract(1, ordering: .relaxed) }
    if count > countMax { channel.eventLoop.execute { channel.close(promise: nil) } }
    return channel.eventLoop.makeSucceededVoidFuture()
  }
}
