public import Logging
public import ServiceLifecycle
public import TreffService

/// Serves the contract over HTTP until it is told to stop.
public struct HTTPDoor: Service {
  public init(
    host: String, port: Int, service: MatcherService, logger: Logger,
    isListening: @escaping @Sendable (_ host: String, _ port: Int) -> Void = { _, _ in }
  ) {}

  public func run() async throws {}
}
