/// What a run does.
struct LoadPlan: Sendable {
  /// Who is called.
  var endpoint: Endpoint
  /// What is asked, in turn.
  var calls: [PreparedCall]
  /// How many connections there are at a time.
  var laneCount: Int
  /// How many threads share them.
  var threadCount: Int
  /// Calls in flight on a connection, at most.
  var depth: Int
  /// How long calls are made, in seconds.
  var seconds: Double
  /// How many calls are made; nil for as many as the time allows.
  var callCount: Int?
  /// Calls a second over all connections, due at fixed times; nil for as fast as the peer answers.
  var rate: Double?
  /// Whether the peer sends back the bytes it is sent.
  var isEcho: Bool
  /// Whether a peer that went away is waited for.
  var isReconnecting: Bool
  /// How many calls a connection carries before another takes its place; nil for any number.
  var callsPerConnection: Int?
  /// Whether answers are read, not only counted.
  var isVerifying: Bool

  /// How long answers are waited for after the time is up, in seconds: the grace time of a server that
  /// drains.
  static let graceSeconds = 10.0

  /// How many of the calls a lane makes; nil for as many as the time allows.
  func quota(of lane: Int) -> Int? {
    callCount.map { $0 / laneCount + (lane < $0 % laneCount ? 1 : 0) }
  }

  /// When a lane's call is due, in nanoseconds from the start.
  func due(_ call: Int, of lane: Int) -> Int64? {
    rate.map { Int64(Double(call * laneCount + lane) / $0 * Double(MonotonicTime.second)) }
  }
}
