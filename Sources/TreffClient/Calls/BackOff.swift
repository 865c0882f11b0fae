/// How long to wait before connecting again: doubled for each failure in a row, so that a server that comes back is not
/// run down; and off by a fifth, so that clients do not come all at once.
struct BackOff {
  private static let jitter = 0.2

  /// The time on the clock before which nobody connects.
  private(set) var end: UInt64 = 0
  private var failureCount = 0
  private let min: UInt64
  private let max: UInt64

  /// - Parameters: the first wait and the longest, in nanoseconds.
  init(min: UInt64, max: UInt64) {
    self.min = min
    self.max = max
  }

  /// Begins another wait.
  /// - Parameter random: from 0 to 1.
  mutating func didFail(now: UInt64, random: Double) {
    end = now + wait(after: failureCount, random: random)
    failureCount += 1
  }

  /// The next failure is the first one again.
  mutating func didSucceed() { failureCount = 0 }

  /// How long to wait after so many failures, in nanoseconds.
  func wait(after failureCount: Int, random: Double) -> UInt64 {
    var wait = Double(min)
    for _ in 0..<Swift.min(failureCount, 64) where wait < Double(max) { wait *= 2 }
    return UInt64(Swift.min(wait, Double(max)) * (1 + Self.jitter * (2 * random - 1)))
  }
}
