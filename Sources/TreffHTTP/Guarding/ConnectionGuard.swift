internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes

/// One connection's clock and manners, where Hummingbird has none: a request that does not become whole in time, or an
/// answer that is not taken, ends the connection; a head that is too long is answered; an answer that says so is the last;
/// and when the door goes, a request that is on its way is waited for.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: HTTPLimits
  private var answersDueCount = 0
  private var closesAfterAnswer = false
  private var isRefused = false
  private var hasWaitedForRequest = false
  /// Until when the request that is being read must be whole.
  private var readingExpiry: Scheduled<Void>?
  /// Until when the client must have taken some of what waits for it.
  private var takingExpiry: Scheduled<Void>?

  init(limits: HTTPLimits) { self.limits = limits }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isRefused else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      if answersDueCount == 0, head.headerFields[.expect]?.lowercased() == "100-continue" {
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
      }
      answersDueCount += 1
      readingExpiry = expiry(context)
    case .body: break
    case .end:
      readingExpiry?.cancel()
      readingExpiry = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head) where head.headerFields[.connection] == "close": closesAfterAnswer = true
    case .end:
      answersDueCount -= 1
      if closesAfterAnswer {
        context.writeAndFlush(data, promise: promise)
        linger(context)
        return
      }
    default: break
    }
    context.write(data, promise: promise)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is ChannelShouldQuiesceEvent else {
      context.fireUserInboundEventTriggered(event)
      return
    }
    // It closes by itself after its last answer, and not before the client can have taken that.
    if closesAfterAnswer { return }
    if answersDueCount > 0 || hasWaitedForRequest {
      context.fireUserInboundEventTriggered(event)
      return
    }
    // Closed at once, what the client has sent and we have not read yet would be lost, and nobody could tell.
    hasWaitedForRequest = true
    let channel = context.channel
    context.eventLoop.scheduleTask(in: .nanoseconds(Int64(limits.lastRequestTime))) {
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    takingExpiry?.cancel()
    takingExpiry = context.channel.isWritable ? nil : expiry(context)
    context.fireChannelWritabilityChanged()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard answersDueCount == 0, !isRefused, let error = error as? HTTPParserError, error == .headerOverflow
    else {
      context.fireErrorCaught(error)
      return
    }
    isRefused = true
    let response = Problem(.headTooLong(byteCountMax: limits.fieldByteCountMax), acceptLanguage: "").content
    var head = response.head
    head.headerFields[.connection] = "close"
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(response.body)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    linger(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    readingExpiry?.cancel()
    takingExpiry?.cancel()
    context.fireChannelInactive()
  }

  /// Closes our side, and the other a while later: closed at once, what the client still sends would make its system
  /// throw away what we have said.
  private func linger(_ context: ChannelHandlerContext) {
    context.close(mode: .output, promise: nil)
    let channel = context.channel
    context.eventLoop.scheduleTask(in: .nanoseconds(Int64(limits.lingerTime))) { channel.close(promise: nil) }
  }

  private func expiry(_ context: ChannelHandlerContext) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: .nanoseconds(Int64(limits.requestTime))) {
      channel.close(promise: nil)
    }
  }
}
