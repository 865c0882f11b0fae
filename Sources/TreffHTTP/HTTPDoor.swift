internal import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
public import ServiceLifecycle
internal import TreffListening
internal import TreffProtocol
public import TreffService

/// Serves the contract over HTTP/1.1 in JSON, with what operators ask, until it is told to stop: then it lets its clients
/// know, finishes their requests, and returns.
public struct HTTPDoor: Service {
  private let host: String
  private let port: Int
  private let service: MatcherService
  private let metricsText: @Sendable () -> String
  private let pages: @Sendable () -> DoorPages?
  private let limits: HTTPLimits
  private let logger: Logger
  private let isListening: @Sendable (_ host: String, _ port: Int) -> Void

  /// - Parameters:
  ///   - host: a name or number of this machine.
  ///   - port: 0 takes any that is free.
  ///   - service: what answers.
  ///   - metricsText: the counts in the text form of Prometheus.
  ///   - pages: what people are shown beside the interface.
  ///   - limits: what is taken from peers.
  ///   - logger: gets a line for each answer, and never what was asked.
  ///   - isListening: called once requests are welcome, with the address that was taken.
  public init(
    host: String, port: Int, service: MatcherService, metricsText: @escaping @Sendable () -> String,
    pages: @escaping @Sendable () -> DoorPages? = { nil },
    limits: HTTPLimits = HTTPLimits(), logger: Logger,
    isListening: @escaping @Sendable (_ host: String, _ port: Int) -> Void = { _, _ in }
  ) {
    self.host = host
    self.port = port
    self.service = service
    self.metricsText = metricsText
    self.pages = pages
    self.limits = limits
    self.logger = logger
    self.isListening = isListening
  }

  /// Listens and serves until graceful shutdown or cancellation.
  /// - Throws: ``ListenError`` when the address cannot be listened on.
  public func run() async throws {
    let stage = DoorStage()
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [.init(service: application(stage), successTerminationBehavior: .gracefullyShutdownGroup)],
        logger: Self.silent))
    // Detached: the group must not hear of the shutdown before clients have had their notice.
    let serving = Task.detached { try await group.run() }
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    let watching = Task.detached {
      _ = await serving.result
      end.finish()
    }
    await withTaskGroup { tasks in
      tasks.addTask { for await _ in ends {} }
      tasks.addTask { try? await gracefulShutdown() }  // cancellation ends the wait as well
      await tasks.next()
      tasks.cancelAll()
    }
    // In a task of its own: clients are owed their notice also when we are cancelled.
    await Task.detached { await drain(group, stage, serving) }.value
    _ = await watching.value
    if case .failure(let error) = await serving.result, !(error is CancellationError) {
      throw ListenError(address: .tcp(host: host, port: port), error)
    }
  }

  /// What answers, for tests without sockets as well.
  func application(_ stage: DoorStage) -> some ApplicationProtocol {
    var configuration = HTTP1Channel.Configuration(
      additionalChannelHandlers: [ConnectionGuard(limits: limits)],
      idleTimeout: .nanoseconds(Int64(limits.idleTime)))
    configuration.httpDecoder = .init(
      maxHeaderFieldSize: limits.fieldByteCountMax, maxHeaderListSize: limits.headByteCountMax,
      maxHeaderFieldCount: limits.fieldCountMax)
    return Application(
      router: DoorRouter(
        service: service, metricsText: metricsText, pages: pages(), limits: limits, stage: stage,
        logger: logger
      ).router,
      server: .http1(configuration: configuration),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 1_024,
        availableConnectionsDelegate: .maximum(limits.connectionCountMax, logger: Self.silent)),
      onServerRunning: { [host, logger, isListening] channel in
        stage.beginListening(channel)
        let port = channel.localAddress?.port ?? 0
        logger.info(
          "listening", metadata: ["address": "\(ListenAddress.tcp(host: host, port: port))", "door": "http"])
        isListening(host, port)
      }, logger: Self.silent)
  }

  /// For what tells of itself without being asked; this door tells what operators need.
  private static let silent = Logger(label: "hummingbird") { _ in SwiftLogNoOpLogHandler() }

  private func drain(_ group: ServiceGroup, _ stage: DoorStage, _ serving: Task<Void, any Error>) async {
    service.beginDraining()
    stage.beginDraining()
    logger.info("draining", metadata: ["door": "http"])
    try? await Task.sleep(nanoseconds: limits.drainNotice)
    if let listener = stage.listener { await LastConnections.accept(of: listener) }
    await group.triggerGracefulShutdown()
    let overdue = Task.detached { [limits] in
      try await Task.sleep(nanoseconds: limits.drainGrace)
      serving.cancel()
    }
    _ = await serving.result
    overdue.cancel()
    logger.info("drained", metadata: ["door": "http"])
  }
}
