/// How sure it is that one system is better than another on the same queries: an interval for the mean difference,
/// found by drawing queries with replacement (Sakai 2006).
public struct PairedBootstrap: Hashable, Sendable {
  /// How often queries are drawn anew.
  public static let resampleCount = 10_000

  /// The mean difference, ours less the baseline's.
  public let meanDifference: Double
  /// The lower end of the 95 % interval.
  public let lower: Double
  /// The upper end of the 95 % interval.
  public let upper: Double

  /// - Parameter differences: ours less the baseline's, one a query. The draws are seeded: the same differences give
  ///   the same interval.
  public init(differences: [Double]) {
    // However they are drawn, differences of nothing give nothing.
    guard differences.contains(where: { $0 != 0 }) else {
      (meanDifference, lower, upper) = (0, 0, 0)
      return
    }
    let count = differences.count
    meanDifference = differences.reduce(0, +) / Double(count)
    var generator = SplitMix64(state: 20_261_101)
    var means: [Double] = []
    means.reserveCapacity(Self.resampleCount)
    for _ in 0..<Self.resampleCount {
      var sum = 0.0
      for _ in 0..<count { sum += differences[Int(generator.next() % UInt64(count))] }
      means.append(sum / Double(count))
    }
    means.sort()
    lower = means[Int(0.025 * Double(Self.resampleCount))]
    upper = means[Int(0.975 * Double(Self.resampleCount)) - 1]
  }
}

/// A small generator of repeatable randomness (Steele, Lea and Flood 2014). `SeededGenerator` of `TreffTesting` is the
/// same, but it is for tests only.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
