internal import Logging
internal import NIOCore
internal import NIOPosix

/// A client's part that lives on one event loop: sockets and a timer for its ``CallDispatcher``. All that has piled up
/// within one turn of the loop leaves with one write.
final class ClientLoop {
  private struct OpenChannel {
    let channel: any Channel
    let connection: ClientConnection
  }

  private let address: TreffClient.Address
  private let configuration: ClientConfiguration
  private let logger: Logger
  private let eventLoop: any EventLoop
  private let dispatcher: CallDispatcher
  private var channels: [OpenChannel] = []
  private var isConnecting = false
  private var closingCount = 0
  private var isSettling = false
  private var hasToSettleAgain = false
  private var expiry: (time: UInt64, task: Scheduled<Void>)?
  private var waitingForClose: [CheckedContinuation<Void, Never>] = []

  init(
    address: TreffClient.Address, configuration: ClientConfiguration, logger: Logger,
    eventLoop: any EventLoop
  ) {
    self.address = address
    self.configuration = configuration
    self.logger = logger
    self.eventLoop = eventLoop
    dispatcher = CallDispatcher(
      configuration: configuration, clock: Self.now, random: { Double.random(in: 0...1) })
  }

  /// Nanoseconds on a clock that never goes back.
  static func now() -> UInt64 { NIODeadline.now().uptimeNanoseconds }

  /// Takes what callers have asked for since the last turn.
  func take(_ messages: [ClientMessage]) {
    for message in messages {
      switch message {
      case .submit(let call):
        guard !call.ticket.isCancelled else {
          call.continuation.resume(throwing: CancellationError())
          continue
        }
        dispatcher.submit(key: call.ticket.key, call.request, deadline: call.deadline) {
          call.continuation.resume(with: $0)
        }
      case .cancel(let key): dispatcher.cancel(key: key)
      case .close(let continuation):
        dispatcher.close()
        waitingForClose.append(continuation)
      case .abandon: dispatcher.closeAtOnce()
      }
    }
    settle()
  }

  /// A connection has something to tell.
  func didChange(_ connection: ClientConnection) { dispatcher.didChange(connection) }

  /// Tells whoever looks into it.
  func note(_ event: String, why: String) {
    logger.debug("\(event)", metadata: ["address": "\(address)", "reason": "\(why)"])
  }

  /// Sends what there is to send, and sees to what comes next.
  func settle() {
    // A write can make a channel tell that it is blocked, or closed, before it returns.
    hasToSettleAgain = true
    guard !isSettling else { return }
    isSettling = true
    while hasToSettleAgain {
      hasToSettleAgain = false
      dispatcher.dispatch()
      for open in channels { flush(open) }
    }
    isSettling = false
    if dispatcher.takeWishToConnect() { connect() }
    if dispatcher.isDone { finish() }
    armExpiry()
  }

  private func flush(_ open: OpenChannel) {
    let output = open.connection.takeOutput()
    if !output.isEmpty {
      hasToSettleAgain = true
      open.channel.writeAndFlush(open.channel.allocator.buffer(bytes: output), promise: nil)
    }
    guard open.connection.isFinished else { return }
    if let violation = open.connection.violation { note("connection given up", why: violation) }
    channels.removeAll { $0.connection === open.connection }
    close(open.channel)
  }

  // MARK: Connecting and closing

  private func connect() {
    isConnecting = true
    let bootstrap = ClientBootstrap(group: eventLoop)
      .connectTimeout(.nanoseconds(Int64(clamping: configuration.connectTimeout.nanoseconds)))
      .channelOption(.maxMessagesPerRead, value: 16)
      .channelOption(.autoRead, value: false)
    let made =
      switch address {
      case .tcp(let host, let port):
        bootstrap.channelOption(.tcpOption(.tcp_nodelay), value: 1).connect(host: host, port: port)
      case .unixSocket(let path): bootstrap.connect(unixDomainSocketPath: path)
      }
    made.assumeIsolated().whenComplete { self.didConnect($0) }
  }

  private func didConnect(_ result: Result<any Channel, any Error>) {
    isConnecting = false
    switch result {
    case .failure(let error):
      note("cannot connect", why: "\(error)")
      dispatcher.didFailToConnect("\(address): \(error)")
    case .success(let channel):
      let connection = dispatcher.didConnect()
      channels.append(OpenChannel(channel: channel, connection: connection))
      do {
        try channel.pipeline.syncOperations.addHandler(
          ClientChannelHandler(connection: connection, loop: self))
        channel.setOption(.autoRead, value: true).assumeIsolated().whenFailure { _ in
          channel.close(promise: nil)
        }
      } catch {
        connection.didBreak()
        didChange(connection)
      }
    }
    settle()
  }

  private func close(_ channel: any Channel) {
    closingCount += 1
    channel.closeFuture.assumeIsolated().whenComplete { _ in
      self.closingCount -= 1
      self.settle()
    }
    channel.close(promise: nil)
  }

  /// Nothing is left to do: connections close, and whoever waits for that is told.
  private func finish() {
    let left = channels
    channels = []
    for open in left { close(open.channel) }
    expiry?.task.cancel()
    expiry = nil
    guard !isConnecting, closingCount == 0 else { return }
    for continuation in waitingForClose { continuation.resume() }
    waitingForClose = []
  }

  /// One timer, moved only when it fires or must fire earlier.
  private func armExpiry() {
    guard !dispatcher.isDone, let next = dispatcher.nextExpiry else { return }
    if let expiry, expiry.time <= next { return }
    expiry?.task.cancel()
    let task = eventLoop.assumeIsolated().scheduleTask(deadline: .uptimeNanoseconds(next)) {
      self.expiry = nil
      self.dispatcher.expire()
      self.settle()
    }
    expiry = (next, task)
  }
}
