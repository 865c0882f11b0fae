#if canImport(Glibc)
  internal import Glibc
#endif
public import NIOCore

/// Closes a listener without losing who has just come.
///
/// A connection that the system has made but nobody has accepted is reset when its listener is closed, and with it the call
/// that its client has already sent: the client cannot know that nobody looked at it.
public enum LastConnections {
  /// How long the listener goes on accepting after the last connection was let in, in nanoseconds: what is on its way
  /// becomes a connection, and is accepted by a loop that may be busy.
  private static let acceptingTime: UInt64 = 100_000_000

  /// Lets no more connections begin, and waits until those that have begun are accepted. Clients that come meanwhile are
  /// not refused: their systems ask again after a second, and find who listens then, or nobody.
  /// - Parameter listener: is not closed. On a Unix socket, whose path must be gone by now, this only waits.
  public static func accept(of listener: any Channel) async {
    #if os(Linux)
      switch listener.localAddress {
      case .v4, .v6: try? await ConnectionFilter.attach(to: listener)
      default: break
      }
    #endif
    try? await Task.sleep(nanoseconds: acceptingTime)
  }
}
