public import Logging
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle
internal import TreffProtocol

/// Asks the matcher over the framed protocol. A value that tasks share: all its copies use one connection, which is made
/// on the first call, and again when it is lost.
///
/// As a service it closes when the application is told to stop, once the calls under way have ended.
public struct TreffClient: Service {
  /// Where the server listens.
  public enum Address: Hashable, Sendable, CustomStringConvertible {
    /// A host name or an address, and the port; without TLS.
    case tcp(host: String, port: Int)
    /// A path in the file system.
    case unixSocket(path: String)

    /// As it stands in logs.
    public var description: String {
      switch self {
      case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
      case .unixSocket(let path): "unix:\(path)"
      }
    }
  }

  private let configuration: ClientConfiguration
  private let mailbox: ClientMailbox

  /// A client. Nothing is connected before the first call.
  /// - Parameters:
  ///   - address: where the server listens.
  ///   - configuration: how the client behaves.
  ///   - logger: told of connections; never what is asked.
  public init(
    address: Address, configuration: ClientConfiguration = ClientConfiguration(),
    logger: Logger = Logger(label: "treffsikker.client")
  ) {
    precondition(configuration.attemptCountMax > 0, "a call is made at least once")
    precondition(configuration.callsInFlightMax > 0, "at least one call is in flight")
    self.configuration = configuration
    let eventLoop = MultiThreadedEventLoopGroup.singleton.next()
    let loop = ClientLoop(
      address: address, configuration: configuration, logger: logger, eventLoop: eventLoop)
    mailbox = ClientMailbox(
      eventLoop: eventLoop, loop: .makeBoxSendingValue(loop, eventLoop: eventLoop))
  }

  /// Waits for graceful shutdown or cancellation, then closes the client.
  public func run() async throws {
    try? await gracefulShutdown()  // cancellation ends the wait as well
    await close()
  }

  /// Closes the client: no further calls, and the connection ends once those under way have. In a task that is cancelled
  /// they fail at once, with ``ClientError/closed``.
  public func close() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { mailbox.post(.close($0)) }
    } onCancel: {
      mailbox.post(.abandon)
    }
  }

  /// Makes a call and waits for its end.
  func ask(_ request: Request, timeout: Duration?) async throws -> Response {
    let deadline = ClientLoop.now() + (timeout ?? configuration.timeout).nanoseconds
    let ticket = mailbox.ticket()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        mailbox.post(
          .submit(
            .init(ticket: ticket, request: request, deadline: deadline, continuation: continuation)))
      }
    } onCancel: {
      ticket.cancel()
      mailbox.post(.cancel(key: ticket.key))
    }
  }

  /// Replies are read as what the call's method gives, so there is no other kind.
  static let wrongKind = ClientError.protocolViolation("a reply of another method")
}
