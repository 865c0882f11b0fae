public import Logging
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle
public import TreffListening
internal import TreffProtocol
public import TreffService

/// Serves the contract over the framed protocol on TCP and Unix sockets, until it is told to stop: then it lets its
/// clients know, finishes their calls, and returns.
public struct FramedServer: Service {
  /// Connections that the system makes before they are accepted.
  private static let backlog: CInt = 4_096

  private let addresses: [ListenAddress]
  private let service: MatcherService
  private let limits: ServerLimits
  private let logger: Logger
  private let isListening: @Sendable ([ListenAddress]) -> Void

  /// - Parameters:
  ///   - addresses: where to listen.
  ///   - service: what answers.
  ///   - limits: what is taken from peers.
  ///   - logger: never told what was asked.
  ///   - isListening: called once calls are welcome, with the addresses that were taken.
  public init(
    addresses: [ListenAddress], service: MatcherService, limits: ServerLimits = ServerLimits(),
    logger: Logger,
    isListening: @escaping @Sendable ([ListenAddress]) -> Void = { _ in }
  ) {
    self.addresses = addresses
    self.service = service
    self.limits = limits
    self.logger = logger
    self.isListening = isListening
  }

  /// Listens and serves until graceful shutdown or cancellation.
  /// - Throws: ``ListenError`` when an address cannot be listened on.
  public func run() async throws {
    let calls = CallMetrics(door: "framed")
    let metrics = ConnectionMetrics()
    let connections = OpenConnections(countMax: limits.connectionCountMax, metrics: metrics)
    var listeners: [Listener] = []
    do {
      for address in addresses {
        let channel = try await listen(
          on: address, connections: connections, calls: calls, metrics: metrics)
        listeners.append(Listener(channel: channel, address: address))
      }
    } catch {
      for listener in listeners { await listener.close() }
      for channel in connections.all { channel.close(promise: nil) }
      throw ListenError(address: addresses[listeners.count], error)
    }
    let taken = listeners.map(\.taken)
    for address in taken { logger.info("listening", metadata: ["address": "\(address)"]) }
    isListening(taken)
    try? await gracefulShutdown()  // cancellation ends the wait as well
    // In a task of its own: clients are owed their notice, and their calls time to finish, also when we are cancelled.
    await Task { [listeners] in await drain(listeners, connections) }.value
  }

  private func listen(
    on address: ListenAddress, connections: OpenConnections, calls: CallMetrics, metrics: ConnectionMetrics
  ) async throws -> any Channel {
    let bootstrap = ServerBootstrap(group: Workers.loops)
      .serverChannelOption(.backlog, value: Self.backlog)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.maxMessagesPerRead, value: 16)
      .childChannelInitializer {
        [limits, logger, service] channel in
        channel.eventLoop.makeCompletedFuture {
          let hasRoom = connections.add(channel)
          let connection = Connection(
            service: service, coder: Workers.coder(of: channel.eventLoop), limits: limits, metrics: calls,
            clock: ConnectionHandler.now)
          try channel.pipeline.syncOperations.addHandler(
            ConnectionHandler(
              connection: connection, connections: connections, limits: limits, metrics: metrics,
              logger: logger,
              refusal: hasRoom ? nil : "\(limits.connectionCountMax) connections are open; try again later"))
        }
      }
    switch address {
    case .tcp(let host, let port):
      return try await bootstrap.childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .bind(host: host, port: port).get()
    case .unixSocket(let path):
      return try await bootstrap.withBoundSocket(
        try Listener.listeningSocket(path: path, backlog: Self.backlog)
      ).get()
    }
  }

  /// New connections are taken until the last call of each client is settled: a load balancer that looks again, also one
  /// that connects anew each time, must find somebody who tells it to go elsewhere.
  private func drain(_ listeners: [Listener], _ connections: OpenConnections) async {
    service.beginDraining()
    logger.info("draining", metadata: ["connections": "\(connections.all.count)"])
    connections.enter(.announced)
    try? await Task.sleep(nanoseconds: limits.drainNotice)
    for listener in listeners { await listener.close() }
    connections.enter(.settled)
    let left = connections.all
    await withTaskGroup { tasks in
      tasks.addTask { for channel in left { try? await channel.closeFuture.get() } }
      tasks.addTask { try? await Task.sleep(nanoseconds: limits.drainGrace) }
      await tasks.next()
      for channel in left { channel.close(promise: nil) }
      tasks.cancelAll()
    }
    logger.info("drained")
  }
}
