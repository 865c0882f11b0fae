internal import GRPCCore
internal import GRPCNIOTransportHTTP2Posix
public import Logging
internal import NIOCore
public import ServiceLifecycle
internal import TreffListening
public import TreffService

/// Serves the contract over gRPC until it is told to stop: then it lets its clients know, finishes their calls, and
/// returns. Health, with `Watch`, and server reflection are served beside the matcher.
public struct GRPCDoor: Service {
  private let host: String
  private let port: Int
  private let service: MatcherService
  private let limits: GRPCLimits
  private let logger: Logger
  private let isListening: @Sendable (_ host: String, _ port: Int) -> Void

  /// - Parameters:
  ///   - host: a name or number of this machine; the first address that it stands for is listened on.
  ///   - port: 0 takes any that is free.
  ///   - service: what answers.
  ///   - limits: what is taken from peers.
  ///   - logger: never told what was asked.
  ///   - isListening: called once calls are welcome, with the address that was taken.
  public init(
    host: String, port: Int, service: MatcherService, limits: GRPCLimits = GRPCLimits(), logger: Logger,
    isListening: @escaping @Sendable (_ host: String, _ port: Int) -> Void = { _, _ in }
  ) {
    self.host = host
    self.port = port
    self.service = service
    self.limits = limits
    self.logger = logger
    self.isListening = isListening
  }

  /// Listens and serves until graceful shutdown or cancellation.
  /// - Throws: ``ListenError`` when the address cannot be listened on.
  public func run() async throws {
    let connections = OpenConnections(countMax: limits.connectionCountMax)
    let calls = CallHandler(service: service, limits: limits)
    let transport = try transport(connections)
    transport.configure(context: CallHandler.methods)
    let serving = Task {
      try await transport.listen { stream, context in await calls.answer(stream, context) }
    }
    guard let address = try? await transport.listeningAddress else {
      if case .failure(let error) = await serving.result {
        throw ListenError(address: .tcp(host: host, port: port), error)
      }
      return
    }
    let taken =
      address.ipv4.map { ($0.host, $0.port) } ?? address.ipv6.map { ($0.host, $0.port) } ?? (host, port)
    logger.info(
      "listening",
      metadata: ["address": "\(ListenAddress.tcp(host: taken.0, port: taken.1))", "door": "grpc"])
    isListening(taken.0, taken.1)
    await untilStopping(serving)
    // In a task of its own: clients are owed their notice, and their calls time to finish, also when we are cancelled.
    await Task { await drain(transport, serving, connections, calls) }.value
    if !serving.isCancelled { try await serving.value }
  }

  private func transport(_ connections: OpenConnections) throws -> HTTP2ServerTransport.Posix {
    var config = limits.transport
    config.channelDebuggingCallbacks.onAcceptTCPConnection = { connections.add($0) }
    config.channelDebuggingCallbacks.onAcceptHTTP2Stream = { [limits] stream in
      stream.eventLoop.makeCompletedFuture {
        try stream.pipeline.syncOperations.addHandler(StreamGuard(limits), position: .first)
      }
    }
    let resolved: NIOCore.SocketAddress
    do {
      resolved = try .makeAddressResolvingHost(host, port: port)
    } catch {
      throw ListenError(address: .tcp(host: host, port: port), error)
    }
    let number = resolved.ipAddress ?? host
    return HTTP2ServerTransport.Posix(
      address: resolved.protocol == .inet6
        ? .ipv6(host: number, port: port) : .ipv4(host: number, port: port),
      transportSecurity: .plaintext, config: config)
  }

  /// Returns when the server is told to stop, or has stopped by itself.
  private func untilStopping(_ serving: Task<Void, any Error>) async {
    let (stopping, stop) = AsyncStream.makeStream(of: Never.self)
    Task {
      _ = await serving.result
      stop.finish()
    }
    await withTaskCancellationOrGracefulShutdownHandler {
      for await _ in stopping {}
    } onCancelOrGracefulShutdown: {
      stop.finish()
    }
  }

  /// Calls are taken until the notice is over: a load balancer that looks again, also one that connects anew each time,
  /// must find somebody who tells it to go elsewhere.
  private func drain(
    _ transport: HTTP2ServerTransport.Posix, _ serving: Task<Void, any Error>,
    _ connections: OpenConnections, _ calls: CallHandler
  ) async {
    service.beginDraining()
    logger.info("draining", metadata: ["connections": "\(connections.count)", "door": "grpc"])
    try? await Task.sleep(for: limits.drainNotice)
    calls.beginSettling()
    transport.beginGracefulShutdown()
    let hardEnd = Task {
      try await Task.sleep(for: limits.drainGrace)
      serving.cancel()
    }
    _ = await serving.result
    hardEnd.cancel()
    logger.info("drained", metadata: ["door": "grpc"])
  }
}
