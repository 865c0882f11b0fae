import Foundation

/// The best time of each need.
struct Timings {
  private var best: [Duration]

  /// - Parameter count: how many needs there are.
  init(count: Int) { best = [Duration](repeating: .seconds(3600), count: count) }

  /// Runs `body` and keeps its time if it is the need's best so far.
  mutating func record(_ index: Int, _ body: () throws -> Int) rethrows {
    let clock = ContinuousClock()
    let start = clock.now
    withExtendedLifetime(try body()) {}
    best[index] = min(best[index], clock.now - start)
  }

  /// One line for people: the times, and how many times as long as those of `base` they are.
  func line(_ name: String, besides base: Timings) -> String {
    func column(_ share: Double) -> String {
      let ratio = percentile(share) / base.percentile(share)
      return String(format: "%9.1f (%.2f)", percentile(share), ratio)
    }
    let padded = name.padding(toLength: 34, withPad: " ", startingAt: 0)
    return "\(padded) median\(column(0.5))  p99\(column(0.99))"
  }

  /// Microseconds of the need at this share of all, by the nearest rank.
  private func percentile(_ share: Double) -> Double {
    let rank = Int((share * Double(best.count)).rounded(.up)) - 1
    return best.sorted()[max(0, rank)] / .microseconds(1)
  }
}
