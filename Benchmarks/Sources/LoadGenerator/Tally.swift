/// What came of the calls.
struct Tally: Sendable {
  /// How long the answered calls took.
  var latencies = LatencyHistogram()
  /// Answered with a failure, or wrongly.
  var failed = 0
  /// Perhaps begun by the peer, and never answered.
  var lost = 0
  /// Certainly never begun by the peer, and made again.
  var retried = 0
  /// Due, and not made before the time was up.
  var unsent = 0
  /// Connections that were opened.
  var connections = 0
  /// Connections that ended for good before their calls were made.
  var abandonedLanes = 0
  /// From the first call to the last answer, in nanoseconds; to the end of the time where that was the plan.
  var elapsed: Int64 = 0
  /// How long the calls were made and waited for, in nanoseconds.
  var duration: Int64 = 0
  /// The processor time that it took on this side meanwhile, in seconds.
  var cpuSeconds = 0.0
  /// What went wrong, and how often.
  var complaints: [String: Int] = [:]

  /// Calls that were answered as they should be.
  var answered: Int { latencies.count }

  /// Whether every call that was to be made was answered as it should be.
  var isFlawless: Bool { failed == 0 && lost == 0 && unsent == 0 && abandonedLanes == 0 }

  /// Notes something that went wrong.
  mutating func complain(_ complaint: String) { complaints[complaint, default: 0] += 1 }

  /// Counts what another thread has counted in the same time.
  mutating func add(_ other: Tally) {
    latencies.add(other.latencies)
    failed += other.failed
    lost += other.lost
    retried += other.retried
    unsent += other.unsent
    connections += other.connections
    abandonedLanes += other.abandonedLanes
    elapsed = max(elapsed, other.elapsed)
    duration = max(duration, other.duration)
    cpuSeconds += other.cpuSeconds
    complaints.merge(other.complaints, uniquingKeysWith: +)
  }
}
