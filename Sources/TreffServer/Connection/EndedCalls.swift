internal import TreffService

/// Calls of one kind that came together and have ended, which are counted together: a burst of them is told to the metrics
/// in one step.
struct EndedCalls {
  let kind: CallKind
  /// When they came, in nanoseconds on the connection's clock.
  let arrival: UInt64
  var count = 0
}
