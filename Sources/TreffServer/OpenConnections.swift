internal import NIOCore
internal import Synchronization

/// The connections that are open, so that their number is bounded and all can be told that the server goes.
final class OpenConnections: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])
  private let countMax: Int
  private let metrics: CallMetrics

  init(countMax: Int, metrics: CallMetrics) {
    self.countMax = countMax
    self.metrics = metrics
  }

  /// Keeps a channel until it is closed.
  /// - Returns: whether there was room for it.
  func add(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let count = channels.withLock { channels in
      channels[id] = channel
      return channels.count
    }
    metrics.connectionCount(count)
    channel.closeFuture.whenComplete { [weak self] _ in self?.remove(id) }
    return count <= countMax
  }

  /// Every open channel.
  var all: [any Channel] { channels.withLock { Array($0.values) } }

  private func remove(_ id: ObjectIdentifier) {
    let count = channels.withLock { channels in
      channels[id] = nil
      return channels.count
    }
    metrics.connectionCount(count)
  }
}
