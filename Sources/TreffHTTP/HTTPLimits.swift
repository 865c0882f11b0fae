/// What the HTTP door takes from its peers before it says no, each with its unit and reason.
public struct HTTPLimits: Sendable {
  /// The longest body of a request to match, in bytes: a need of 8 000 with every character escaped fits.
  public var needByteCountMax = 64 * 1024
  /// The longest body of a call of the contract, in bytes: as of a frame, some thousand times a long need.
  public var callByteCountMax = 4 * 1024 * 1024
  /// The longest answer, in bytes: room for the answers to the largest batch.
  public var replyByteCountMax = 64 * 1024 * 1024
  /// The longest target or header field, in bytes: a need of 8 000 in an address has each byte percent-encoded.
  public var fieldByteCountMax = 32 * 1024
  /// The longest head of a request, in bytes: one long field and what browsers and proxies add.
  public var headByteCountMax = 64 * 1024
  /// Header fields of a request: some times what browsers and proxies send.
  public var fieldCountMax = 100
  /// How long a client may take to send a request whose head has come, and to take any piece of its answer, in
  /// nanoseconds.
  public var requestTime: UInt64 = 30_000_000_000
  /// How long a connection is kept without a whole head of a request, in nanoseconds: more than proxies pause.
  public var idleTime: UInt64 = 75_000_000_000
  /// How long a call is worked on at the most, in nanoseconds, for nobody tells us that a client has gone: some times what
  /// the largest batch takes.
  public var callTime: UInt64 = 60_000_000_000
  /// Connections at a time; each costs a descriptor, a task and some ten kilobytes. Others wait for one to close.
  public var connectionCountMax = 4_096
  /// Requests a second from one address, in the long run: more than one program asks, and all those behind a proxy
  /// count as one.
  public var requestsPerSecond = 1_000
  /// Requests that one address may make at once after a pause.
  public var requestBurstCountMax = 2_000
  /// How long clients are told to go elsewhere before nothing new is taken, in nanoseconds.
  public var drainNotice: UInt64 = 1_000_000_000
  /// How long a connection without a request is kept once nothing new is taken, in nanoseconds: what was sent before its
  /// client could know arrives.
  public var lastRequestTime: UInt64 = 250_000_000
  /// How long requests in flight have to finish after that, in nanoseconds.
  public var drainGrace: UInt64 = 10_000_000_000
  /// How long a connection that was ended for a fault is kept half-open, so that the reason arrives, in nanoseconds.
  public var lingerTime: UInt64 = 1_000_000_000

  /// The limits of the contract.
  public init() {}
}
