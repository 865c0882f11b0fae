internal import NIOCore
internal import Synchronization

/// The connections that are open, so that their number is bounded and all can be told that the server goes.
final class OpenConnections: Sendable {
  /// How far the server has come on its way out.
  enum Stage {
    case serving
    /// Clients are asked to make no more calls.
    case announced
    /// Which calls are the last is settled.
    case settled
  }

  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var stage = Stage.serving
  }

  private let state = Mutex(State())
  private let countMax: Int
  private let metrics: ConnectionMetrics

  init(countMax: Int, metrics: ConnectionMetrics) {
    self.countMax = countMax
    self.metrics = metrics
  }

  /// Keeps a channel until it is closed.
  /// - Returns: whether there was room for it. One that there is no room for is not kept, so that those who are turned
  ///   away take no places.
  func add(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let hasRoom = state.withLock { state in
      guard state.channels.count < countMax else { return false }
      state.channels[id] = channel
      metrics.connectionCount(state.channels.count)  // while locked: counts must not overtake each other
      return true
    }
    guard hasRoom else { return false }
    channel.closeFuture.whenComplete { [weak self] _ in self?.remove(id) }
    return true
  }

  /// Every open channel.
  var all: [any Channel] { state.withLock { Array($0.channels.values) } }

  /// What connections that are made from now on begin with.
  var stage: Stage { state.withLock { $0.stage } }

  /// Tells all connections, those to come as well, that the server goes.
  func enter(_ stage: Stage) {
    state.withLock { $0.stage = stage }
    for channel in all { channel.pipeline.fireUserInboundEventTriggered(stage) }
  }

  private func remove(_ id: ObjectIdentifier) {
    state.withLock { state in
      state.channels[id] = nil
      metrics.connectionCount(state.channels.count)
    }
  }
}
