internal import GRPCNIOTransportHTTP2Posix

/// What the gRPC door takes from its peers before it says no, each with its unit and reason.
///
/// A request that is too long is told from its first five bytes, before memory is taken for it. Its stream is reset: the
/// client sees CANCELLED, without a reason, for the transport ends a stream that it cannot read on and leaves no way to
/// send a status on it.
public struct GRPCLimits: Sendable {
  /// The longest request, in bytes of its message: as everywhere in gRPC, some thousand times a long need.
  public var requestByteCountMax = 4 * 1024 * 1024
  /// The longest answer, in bytes of its message: room for the answers to the largest batch. Clients take 4 MiB unless
  /// they are told to take more.
  public var replyByteCountMax = 64 * 1024 * 1024
  /// What a failure's details may take, in bytes: clients refuse trailers of more than 8 KiB, and on the way a third is
  /// added.
  public var detailsByteCountMax = 4 * 1024
  /// Calls in flight on a connection, streams that watch or reflect among them. A client is told, and keeps the others
  /// back.
  public var callsInFlightMax = 128
  /// How long a client may take to send the whole of a request; its deadline ends it earlier.
  public var requestTime = Duration.seconds(30)
  /// How long a client may take for what waits for it on one stream: for the longest answer, some 220 KiB a second.
  public var takingTime = Duration.seconds(300)
  /// Connections at a time; each costs a descriptor and some kilobytes. Others are closed at once.
  public var connectionCountMax = 4_096
  /// How long a connection is kept without a call.
  public var idleTime = Duration.seconds(600)
  /// How long a connection is kept at all: clients connect anew by themselves, and so find their way to other servers.
  public var ageMax = Duration.seconds(3_600)
  /// How long calls have to finish on a connection that has grown too old; also for a client that takes no answers.
  public var ageGrace = Duration.seconds(60)
  /// After how long without a byte from the client it is asked whether it is there.
  public var keepaliveTime = Duration.seconds(60)
  /// How long it has to answer that.
  public var keepaliveTimeout = Duration.seconds(20)
  /// How often a client may ask the same of us without calls; more than a few times too often ends the connection.
  public var clientPingInterval = Duration.seconds(10)
  /// How long clients have to look elsewhere once health says that the server will go.
  public var drainNotice = Duration.seconds(1)
  /// How long calls in flight have to finish after that.
  public var drainGrace = Duration.seconds(10)

  /// The limits of the contract.
  public init() {}

  /// The same for the transport.
  var transport: HTTP2ServerTransport.Posix.Config {
    .defaults { config in
      config.rpc.maxRequestPayloadSize = requestByteCountMax
      config.http2.maxConcurrentStreams = callsInFlightMax
      config.connection.maxIdleTime = idleTime
      config.connection.maxAge = ageMax
      config.connection.maxGraceTime = ageGrace
      config.connection.keepalive.time = keepaliveTime
      config.connection.keepalive.timeout = keepaliveTimeout
      config.connection.keepalive.clientBehavior.allowWithoutCalls = true
      config.connection.keepalive.clientBehavior.minPingIntervalWithoutCalls = clientPingInterval
    }
  }
}
