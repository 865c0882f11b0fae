/// How a client behaves, each with its unit and reason.
public struct ClientConfiguration: Hashable, Sendable {
  /// How long a call may take where it does not say: connecting, waiting for its turn and retries are all within it.
  public var timeout: Duration = .seconds(5)
  /// The language of names, reasons and failures where a request does not say: nb (also when empty), nn or en, or what
  /// HTTP's `Accept-Language` may hold.
  public var language = ""
  /// How many times a call is made at most, the first time counted. 1 makes none again. Failures to connect do not count,
  /// nor does what a server that goes has not begun: the call's time bounds those.
  public var attemptCountMax = 3
  /// Calls in flight on the connection; further ones wait for their turn, in order. The server takes no more than 1 024.
  public var callsInFlightMax = 1_024
  /// How long the server may take to accept the connection, and to send its preface.
  public var connectTimeout: Duration = .seconds(3)
  /// How long to wait after the first failure to connect. Doubled for each that follows, give or take a fifth.
  public var backOffMin: Duration = .milliseconds(50)
  /// What the doubling stops at.
  public var backOffMax: Duration = .seconds(5)
  /// How long nothing may come before the server is pinged; nil never pings. The server closes a connection on which it
  /// has seen nothing for ten minutes.
  public var pingInterval: Duration? = .seconds(60)
  /// How long the server may take to answer a ping before the connection is dropped.
  public var pongTimeout: Duration = .seconds(10)
  /// The longest reply that is accepted, in bytes: what the server sends at most. Only answers to large batches are
  /// longer than 4 MiB.
  public var replyByteCountMax = 64 * 1024 * 1024

  /// The longest call that the server accepts, in bytes.
  var callByteCountMax = 4 * 1024 * 1024
  /// The highest id that is used on a connection. A GoAway says with the one above that the last id is not settled.
  var idMax = UInt32.max - 1

  /// The behaviour that suits most services.
  public init() {}
}

extension Duration {
  /// In nanoseconds: none below 0, and what does not fit is more than anyone waits.
  var nanoseconds: UInt64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    // A hundred years, so that sums with clocks never run over.
    return UInt64(min(seconds, 3_155_760_000)) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
  }
}
