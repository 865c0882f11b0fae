import NIOCore
import NIOPosix
import Synchronization
import Testing
import TreffProtocol

@testable import TreffClient

/// A server on a real socket that says what a test tells it to.
final class FakeServer: Sendable {
  /// What follows a frame.
  enum Answer: Sendable {
    case say([UInt8])
    case cut
    case nothing
  }

  /// Asked for each frame of each connection, counted from 0.
  typealias Script = @Sendable (_ connection: Int, _ frame: ClientFrame, _ wire: WireScript) -> Answer

  struct State {
    var channels: [any Channel] = []
    var frames: [(connection: Int, frame: ClientFrame)] = []
  }

  private let listener: any Channel
  private let state: State.Box

  private init(listener: any Channel, state: State.Box) {
    self.listener = listener
    self.state = state
  }

  static func start(greeting: [UInt8] = WireScript.preface, _ script: @escaping Script) async throws
    -> FakeServer
  {
    let state = State.Box()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let number = state.contents.withLock { state in
            state.channels.append(channel)
            return state.channels.count - 1
          }
          try channel.pipeline.syncOperations.addHandler(
            ScriptHandler(number: number, greeting: greeting, script: script, state: state))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return FakeServer(listener: listener, state: state)
  }

  var address: TreffClient.Address { .tcp(host: "127.0.0.1", port: listener.localAddress?.port ?? 0) }

  func client(_ configuration: ClientConfiguration = .patient) -> TreffClient {
    TreffClient(address: address, configuration: configuration)
  }

  var connectionCount: Int { state.contents.withLock { $0.channels.count } }

  var openCount: Int { state.contents.withLock { $0.channels.count(where: \.isActive) } }

  /// What has come so far on a connection.
  func frames(_ connection: Int = 0) -> [ClientFrame] {
    state.contents.withLock { $0.frames.filter { $0.connection == connection }.map(\.frame) }
  }

  func say(_ bytes: [UInt8], on connection: Int = 0) {
    let channel = state.contents.withLock { $0.channels[connection] }
    channel.writeAndFlush(channel.allocator.buffer(bytes: bytes), promise: nil)
  }

  func stop() async {
    try? await listener.close()
    for channel in state.contents.withLock({ $0.channels }) { channel.close(promise: nil) }
  }

  /// Waits until something is so: it depends on another thread.
  func wait(until condition: () -> Bool) async throws {
    for _ in 0..<2_000 where !condition() { try await Task.sleep(for: .milliseconds(5)) }
    try #require(condition())
  }

  private final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let wire = WireScript()
    private let number: Int
    private let greeting: [UInt8]
    private let script: Script
    private let state: State.Box

    init(number: Int, greeting: [UInt8], script: @escaping Script, state: State.Box) {
      self.number = number
      self.greeting = greeting
      self.script = script
      self.state = state
    }

    func channelActive(context: ChannelHandlerContext) { say(greeting, context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      for frame in (try? wire.read(unwrapInboundIn(data).readableBytesView)) ?? [] {
        state.contents.withLock { $0.frames.append((number, frame)) }
        switch script(number, frame, wire) {
        case .say(let bytes): say(bytes, context)
        case .cut: context.close(promise: nil)
        case .nothing: break
        }
      }
    }

    private func say(_ bytes: [UInt8], _ context: ChannelHandlerContext) {
      guard !bytes.isEmpty else { return }
      context.writeAndFlush(NIOAny(context.channel.allocator.buffer(bytes: bytes)), promise: nil)
    }
  }
}

extension FakeServer.State {
  final class Box: Sendable {
    let contents = Mutex(FakeServer.State())
  }
}
