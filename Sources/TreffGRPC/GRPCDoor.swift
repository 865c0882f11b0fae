public import Logging
public import ServiceLifecycle
public import TreffService

/// Serves the contract over gRPC until it is told to stop.
public struct GRPCDoor: Service {
  public init(
    host: String, port: Int, service: MatcherService, logger: Logger,
    isListening: @escaping @Sendable (_ host: String, _ port: Int) -> Void = { _, _ in }
  ) {}

  public func run() async throws {}
}
