#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Logging
internal import NIOCore

/// Carries bytes between a channel and its ``Connection``. A burst of reads is answered with one write.
final class ConnectionHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Told to every connection when the server goes.
  enum DrainEvent {
    case announced
    case settled
  }

  /// What is still read, unread, from a peer that has been told farewell.
  private static let discardedByteCountMax = 16 * 1024 * 1024

  private let connection: Connection
  private let limits: ServerLimits
  private let metrics: CallMetrics
  private let logger: Logger
  private let refusal: String?
  private var hasScheduledWork = false
  private var hasWithheldRead = false
  private var isClosing = false
  private var discardedByteCount = 0
  private var expiry: (time: UInt64, task: Scheduled<Void>)?

  /// - Parameter refusal: why the peer is turned away at once; nil where it is welcome.
  init(
    connection: Connection, limits: ServerLimits, metrics: CallMetrics, logger: Logger, refusal: String?
  ) {
    self.connection = connection
    self.limits = limits
    self.metrics = metrics
    self.logger = logger
    self.refusal = refusal
  }

  /// Nanoseconds on a clock that never goes back.
  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    if let refusal { connection.refuse(code: 8, message: refusal) }
    settle(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    expiry?.task.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if isClosing {
      discardedByteCount += buffer.readableBytes
      if discardedByteCount > Self.discardedByteCountMax { context.close(promise: nil) }
    } else {
      connection.receive(buffer.readableBytesUInt8Span)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    settle(context)
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    connection.outputIsBlocked(!context.channel.isWritable)
    settle(context)
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      if isClosing { context.close(promise: nil) } else { connection.inputDidEnd() }
    case DrainEvent.announced: connection.announceDrain()
    case DrainEvent.settled: connection.settleDrain()
    default: break
    }
    settle(context)
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    logger.debug("connection broke", metadata: ["error": "\(error)"])
    context.close(promise: nil)
  }

  /// Withholds reads from a client that has sent more than it can be answered.
  func read(context: ChannelHandlerContext) {
    if connection.wantsInput { context.read() } else { hasWithheldRead = true }
  }

  /// Sends what there is to send, and sees to what comes next.
  private func settle(_ context: ChannelHandlerContext) {
    guard !isClosing else { return }
    if connection.isAborted {
      isClosing = true
      noteFault()
      context.close(promise: nil)
      return
    }
    let output = connection.takeOutput()
    if !output.isEmpty {
      context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: output)), promise: nil)
    }
    if connection.isFinished {
      finish(context)
      return
    }
    if connection.hasWork, !hasScheduledWork {
      hasScheduledWork = true
      context.eventLoop.assumeIsolated().execute {
        self.hasScheduledWork = false
        guard !self.isClosing else { return }
        self.connection.work()
        self.settle(context)
      }
    }
    if hasWithheldRead, connection.wantsInput {
      hasWithheldRead = false
      context.read()
    }
    armExpiry(context)
  }

  /// Ends the connection so that the last bytes arrive: closing with unread input would make the kernel throw away what
  /// the peer has not read yet. So only our side is closed, and the peer's is read to its end for a while.
  private func finish(_ context: ChannelHandlerContext) {
    isClosing = true
    noteFault()
    expiry?.task.cancel()
    let loop = context.eventLoop.assumeIsolated()
    context.close(mode: .output, promise: nil)
    hasWithheldRead = false
    context.read()
    loop.scheduleTask(in: .nanoseconds(Int64(limits.lingerTime))) { context.close(promise: nil) }
  }

  private func noteFault() {
    guard let fault = connection.fault else { return }
    metrics.connectionDidFault()
    logger.debug("connection ended", metadata: ["reason": "\(fault)"])
  }

  /// One timer a connection, moved only when it fires or must fire earlier.
  private func armExpiry(_ context: ChannelHandlerContext) {
    let next = connection.nextExpiry
    if let expiry, expiry.time <= next { return }
    expiry?.task.cancel()
    let delay = Int64(clamping: next - min(next, Self.now()))
    let task = context.eventLoop.assumeIsolated().scheduleTask(in: .nanoseconds(delay)) {
      self.expiry = nil
      guard !self.isClosing else { return }
      self.connection.expire()
      self.settle(context)
    }
    expiry = (next, task)
  }
}
