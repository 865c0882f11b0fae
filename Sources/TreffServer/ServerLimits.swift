/// What a server takes from its peers before it says no, each with its unit and reason.
public struct ServerLimits: Sendable {
  /// The longest frame that is accepted, in bytes: as in gRPC, some thousand times a long need.
  public var frameByteCountMax = 4 * 1024 * 1024
  /// The longest frame that is sent, in bytes: room for the answers to the largest batch.
  public var replyByteCountMax = 64 * 1024 * 1024
  /// Calls in flight on a connection: a client that waits for some of them loses nothing.
  public var callsInFlightMax = 1_024
  /// Requests that wait for their turn on a connection, in bytes of their frames; above it nothing is read from the
  /// client until some are done. Holds at least one frame of the longest length.
  public var waitingByteCountMax = 4 * 1024 * 1024
  /// Replies that wait for a client to take them, in bytes; above it no further call of that client is worked on.
  public var untakenByteCountMax = 256 * 1024
  /// Connections at a time; each costs a descriptor and a few kilobytes.
  public var connectionCountMax = 16_384
  /// How long a client may take to send its preface, in nanoseconds.
  public var prefaceTime: UInt64 = 5_000_000_000
  /// How long a client may take to send a frame that it has begun, in nanoseconds; and to take replies that wait for it, or
  /// ``takenByteCountMin`` of them.
  public var frameTime: UInt64 = 30_000_000_000
  /// What a client takes of replies that wait for it in ``frameTime``, in bytes, if not all: so that the longest is let go
  /// of after half an hour.
  public var takenByteCountMin = 1024 * 1024
  /// How long a connection is kept without a frame from the client, in nanoseconds.
  public var idleTime: UInt64 = 600_000_000_000
  /// How long calls of one connection are worked on before others get their turn, in nanoseconds.
  public var sliceTime: UInt64 = 1_000_000
  /// How long clients have to stop sending calls once they know that the server will go, in nanoseconds.
  public var drainNotice: UInt64 = 1_000_000_000
  /// How long calls in flight have to finish after that, in nanoseconds.
  public var drainGrace: UInt64 = 10_000_000_000
  /// How long a connection that was ended for a fault is kept half-open, so that the reason arrives, in nanoseconds.
  public var lingerTime: UInt64 = 1_000_000_000

  /// The limits of the contract.
  public init() {}
}
