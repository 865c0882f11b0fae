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

  /// Which of ``calls`` a lane makes as its nth, each as often as any other. Neighbours in the list are far apart here:
  /// a file of needs has its long letters side by side, and people do not all write theirs in one minute.
  func choice(_ number: Int, of lane: Int) -> Int {
    // Some two fifths of the list on, by a step that meets all of it before it repeats.
    var step = calls.count * 382 / 1_000 + 1
    while Self.greatestCommonDivisor(step, calls.count) != 1 { step += 1 }
    return (lane * calls.count / laneCount + number % calls.count * step) % calls.count
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }

  /// When a lane's call is due, in nanoseconds from the start.
  func due(_ call: Int, of lane: Int) -> Int64? {
    rate.map { Int64(Double(call * laneCount + lane) / $0 * Double(MonotonicTime.second)) }
  }
}
