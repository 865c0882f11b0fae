internal import NIOCore

/// Resets a stream whose client does not take what waits for it: an answer can be long, and is held until it is taken.
final class StreamGuard: ChannelInboundHandler {
  typealias InboundIn = NIOAny

  private let takingTime: TimeAmount
  private var expiry: Scheduled<Void>?

  init(_ limits: GRPCLimits) { takingTime = TimeAmount(limits.takingTime) }

  /// A stream is writable again once nearly all that was written is taken.
  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      expiry?.cancel()
      expiry = nil
    } else if expiry == nil {
      expiry = context.eventLoop.assumeIsolated().scheduleTask(in: takingTime) {
        context.close(promise: nil)
      }
    }
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    expiry?.cancel()
    context.fireChannelInactive()
  }
}
