import NIOCore
import NIOPosix
import Testing
import TreffListening

#if os(Linux)
  @Suite("LastConnections", .timeLimit(.minutes(1)))
  struct LastConnectionsTests {
    private static let group = MultiThreadedEventLoopGroup.singleton

    @Test("who has come is accepted, however late, and nobody comes after")
    func newcomers() async throws {
      // Nothing is accepted until it is read.
      let listener = try await ServerBootstrap(group: Self.group)
        .serverChannelOption(.autoRead, value: false)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Greeter()) }
        }
        .bind(host: "127.0.0.1", port: 0).get()
      let address = try #require(listener.localAddress)
      let client = try await ClientBootstrap(group: Self.group).connect(to: address) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
      await LastConnections.accept(of: listener)
      await #expect(throws: (any Error).self) {
        try await ClientBootstrap(group: Self.group).connectTimeout(.milliseconds(300))
          .connect(to: address).get()
      }
      listener.read()
      let greeting = try await client.executeThenClose { inbound, _ in
        try await inbound.first { _ in true }
      }
      #expect(greeting == ByteBuffer(string: "hello"))
      try await listener.close()
    }
  }

  /// Says hello to whoever is accepted.
  private final class Greeter: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func channelActive(context: ChannelHandlerContext) {
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "hello")), promise: nil)
      context.fireChannelActive()
    }
  }
#endif
