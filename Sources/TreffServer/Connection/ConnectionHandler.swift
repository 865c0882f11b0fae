#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Logging
internal import NIOCore
internal import NIOPosix

/// Carries bytes between a channel and its ``Connection``. A burst of reads is answered with one write.
final class ConnectionHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private enum Phase {
    case open
    /// Nothing follows what is being sent.
    case sendingLast
    /// All is sent, and our side is closed; the peer may not have read it yet.
    case lingering
    case closed
  }

  /// What is still read, unread, from a peer that has been told farewell.
  private static let discardedByteCountMax = 16 * 1024 * 1024

  private var connection: Connection
  private let connections: OpenConnections
  private let limits: ServerLimits
  private let metrics: ConnectionMetrics
  private let logger: Logger
  private let refusal: String?
  private var phase = Phase.open
  private var inputHasEnded = false
  private var hasWithheldRead = false
  private var isSettlingSoon = false
  private var sentByteCount = 0
  private var discardedByteCount = 0
  private var expiry: (time: UInt64, task: Scheduled<Void>)?

  /// - Parameter refusal: why the peer is turned away at once; nil where it is welcome.
  init(
    connection: Connection, connections: OpenConnections, limits: ServerLimits, metrics: ConnectionMetrics,
    logger: Logger, refusal: String?
  ) {
    self.connection = connection
    self.connections = connections
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

  // MARK: What the channel tells

  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    if let refusal { connection.refuse(code: 8, message: refusal) }
    enter(connections.stage)
    settle(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    phase = .closed  // nobody is left to work for
    connection.didBreak()
    expiry?.task.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if phase == .open {
      connection.receive(buffer.readableBytesUInt8Span)
    } else {
      discardedByteCount += buffer.readableBytes
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    settle(context)
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if phase == .open {
      connection.outputIsBlocked(!context.channel.isWritable, takenByteCount: takenByteCount(context))
      settle(context)
    }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      inputHasEnded = true
      if phase == .open { connection.inputDidEnd() }
      if phase == .lingering { context.close(promise: nil) }
    // One that comes too early is seen when the channel becomes active.
    case let stage as OpenConnections.Stage where context.channel.isActive: enter(stage)
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
    let isWanted =
      phase == .open ? connection.wantsInput : discardedByteCount <= Self.discardedByteCountMax
    if isWanted { context.read() } else { hasWithheldRead = true }
  }

  // MARK: What follows from it

  private func enter(_ stage: OpenConnections.Stage) {
    switch stage {
    case .serving: break
    case .announced: connection.announceDrain()
    case .settled: connection.settleDrain()
    }
  }

  /// Sends what there is to send, and sees to what comes next.
  private func settle(_ context: ChannelHandlerContext) {
    guard phase == .open else { return }
    connection.readOn()
    if connection.isAborted {
      abort(context)
      return
    }
    let output = connection.takeOutput()
    if !output.isEmpty {
      sentByteCount += output.count
      context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: output)), promise: nil)
      // The channel may have broken, or this have been called, meanwhile.
      guard phase == .open else { return }
    }
    if connection.isFinished {
      finish(context)
      return
    }
    if let slice = connection.nextSlice() { work(on: slice, context) }
    // What is taken at once makes room for more; others of the loop have their turn before.
    if connection.hasUnread, context.channel.isWritable { settleSoon(context) }
    if hasWithheldRead, connection.wantsInput {
      hasWithheldRead = false
      context.read()
    }
    armExpiry(context)
  }

  private func settleSoon(_ context: ChannelHandlerContext) {
    guard !isSettlingSoon else { return }
    isSettlingSoon = true
    context.eventLoop.assumeIsolated().execute {
      self.isSettlingSoon = false
      self.settle(context)
    }
  }

  /// Lets a worker do what takes its time; the loop is free meanwhile.
  private func work(on slice: WorkSlice, _ context: ChannelHandlerContext) {
    let loop = context.eventLoop
    let handler = NIOLoopBound(self, eventLoop: loop)
    let context = NIOLoopBound(context, eventLoop: loop)
    Workers.pool.submit { _ in
      slice.run()
      loop.execute { handler.value.didEnd(slice, context) }
    }
  }

  private func didEnd(_ slice: WorkSlice, _ context: NIOLoopBound<ChannelHandlerContext>) {
    guard phase == .open else { return }
    connection.didEnd(slice)
    settle(context.value)
  }

  /// Waits until all is sent, as long as the peer takes some of it now and then: closing throws away what is not.
  private func finish(_ context: ChannelHandlerContext) {
    phase = .sendingLast
    noteFault()
    connection.outputIsBlocked(true, takenByteCount: takenByteCount(context))
    hasWithheldRead = false
    context.read()
    armExpiry(context)
    let isSent = context.eventLoop.makePromise(of: Void.self)
    isSent.futureResult.assumeIsolated().whenSuccess { self.linger(context) }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: isSent)
  }

  /// Ends the connection so that the last bytes arrive: closing with unread input would make the kernel throw away what
  /// the peer has not read yet. So only our side is closed, and the peer's is read to its end for a while.
  private func linger(_ context: ChannelHandlerContext) {
    guard phase == .sendingLast else { return }
    phase = .lingering
    expiry?.task.cancel()
    if inputHasEnded {
      context.close(promise: nil)
      return
    }
    context.close(mode: .output, promise: nil)
    context.eventLoop.assumeIsolated().scheduleTask(in: .nanoseconds(Int64(limits.lingerTime))) {
      context.close(promise: nil)
    }
  }

  private func abort(_ context: ChannelHandlerContext) {
    noteFault()
    phase = .closed
    context.close(promise: nil)
  }

  private func noteFault() {
    guard let fault = connection.fault else { return }
    metrics.connectionDidFault()
    logger.debug("connection ended", metadata: ["reason": "\(fault)"])
  }

  /// The bytes that the peer's side has taken from us.
  private func takenByteCount(_ context: ChannelHandlerContext) -> Int {
    let waiting = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
    return sentByteCount - (waiting ?? 0)
  }

  /// One timer a connection, moved only when it fires or must fire earlier.
  private func armExpiry(_ context: ChannelHandlerContext) {
    let next = connection.nextExpiry
    if let expiry, expiry.time <= next { return }
    expiry?.task.cancel()
    let delay = Int64(clamping: next - min(next, Self.now()))
    let task = context.eventLoop.assumeIsolated().scheduleTask(in: .nanoseconds(delay)) {
      self.expiry = nil
      guard self.phase == .open || self.phase == .sendingLast else { return }
      self.connection.expire(takenByteCount: self.takenByteCount(context))
      if self.phase == .open {
        self.settle(context)
      } else if self.connection.isAborted {
        self.abort(context)
      } else {
        self.armExpiry(context)
      }
    }
    expiry = (next, task)
  }
}
