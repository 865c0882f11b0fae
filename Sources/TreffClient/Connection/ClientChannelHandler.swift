internal import NIOCore

/// Carries bytes between a channel and its ``ClientConnection``.
final class ClientChannelHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let connection: ClientConnection
  private let loop: ClientLoop

  init(connection: ClientConnection, loop: ClientLoop) {
    self.connection = connection
    self.loop = loop
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    connection.receive(unwrapInboundIn(data).readableBytesView)
    loop.didChange(connection)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    loop.settle()
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    connection.outputIsBlocked(!context.channel.isWritable)
    loop.settle()
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    connection.didBreak()
    loop.didChange(connection)
    loop.settle()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    loop.note("connection broke", why: "\(error)")
    context.close(promise: nil)
  }
}
