internal import GRPCNIOTransportHTTP2Posix
internal import NIOCore
internal import Synchronization

/// How many connections are open, and no more than may be.
final class OpenConnections: Sendable {
  /// A connection above the limit.
  private struct TooMany: Error {}

  private let countMax: Int
  private let open = Atomic(0)

  init(countMax: Int) { self.countMax = countMax }

  var count: Int { open.load(ordering: .relaxed) }

  /// Counts a connection until it ends. The future fails for one too many, which closes it.
  func add(_ channel: any Channel) -> EventLoopFuture<Void> {
    let count = open.add(1, ordering: .relaxed).newValue
    channel.closeFuture.whenComplete { [self] _ in open.subtract(1, ordering: .relaxed) }
    return count <= countMax
      ? channel.eventLoop.makeSucceededVoidFuture() : channel.eventLoop.makeFailedFuture(TooMany())
  }
}
