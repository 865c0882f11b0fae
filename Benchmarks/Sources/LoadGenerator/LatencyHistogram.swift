/// Counts times in buckets that widen with the time: each is 1/128 of its time wide at most, from 1 ns to 292
/// years.
struct LatencyHistogram: Sendable {
  private static let stepsLog2 = 7
  private static let steps = 1 << stepsLog2

  private var counts = [Int](repeating: 0, count: (64 - stepsLog2 + 1) * steps)
  /// How many times were counted.
  private(set) var count = 0
  /// The longest of them, in nanoseconds.
  private(set) var longest: Int64 = 0

  /// Counts one time.
  mutating func record(_ nanoseconds: Int64) {
    let value = UInt64(max(0, nanoseconds))
    counts[Self.bucket(of: value)] += 1
    count += 1
    longest = max(longest, nanoseconds)
  }

  /// Counts what another histogram has counted.
  mutating func add(_ other: LatencyHistogram) {
    for index in counts.indices { counts[index] += other.counts[index] }
    count += other.count
    longest = max(longest, other.longest)
  }

  /// The time that this share of all did not exceed, in nanoseconds: its bucket's upper end. 0 where there is
  /// none.
  func percentile(_ share: Double) -> Int64 {
    let rank = max(1, Int((share * Double(count)).rounded(.up)))
    var seen = 0
    for (index, count) in counts.enumerated() {
      seen += count
      if seen >= rank { return min(longest, Self.upperEnd(of: index)) }
    }
    return longest
  }

  private static func bucket(of value: UInt64) -> Int {
    let shift = max(0, 63 - value.leadingZeroBitCount - stepsLog2)
    return shift << stepsLog2 + Int(value >> UInt64(shift))
  }

  private static func upperEnd(of bucket: Int) -> Int64 {
    let shift = max(0, bucket >> stepsLog2 - 1)
    return Int64((UInt64(bucket - shift << stepsLog2) + 1) << UInt64(shift) - 1)
  }
}
