import ArgumentParser
import NIOCore
import NIOPosix

/// Sends back what it is sent, over SwiftNIO: what the framed server would cost if it did nothing.
@main
struct NIOEcho: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nio-echo",
    abstract: "Sends back what it is sent; listens on 127.0.0.1 alone, until it is ended.")

  @Option(help: "The port to listen on.")
  var port: UInt16

  func run() throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let listener = try ServerBootstrap(group: group)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(EchoHandler())
        }
      }
      .bind(host: "127.0.0.1", port: Int(port)).wait()
    try listener.closeFuture.wait()
    try group.syncShutdownGracefully()
  }
}
