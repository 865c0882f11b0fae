public import Hummingbird
public import NIOCore

/// What is known of a request beside itself, for routes of this door.
public struct DoorContext: RequestContext {
  /// Hummingbird's part.
  public var coreContext: CoreRequestContextStorage
  /// Who asks; nil where there is no socket.
  public let peer: SocketAddress?

  /// The context of a request that came over a socket.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress
  }
}
