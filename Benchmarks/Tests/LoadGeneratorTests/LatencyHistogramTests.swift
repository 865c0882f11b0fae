import Testing

@testable import load_generator

@Suite("LatencyHistogram")
struct LatencyHistogramTests {
  @Test("a percentile is never below the true one, and at most 1/128 above it")
  func percentiles() {
    var random = SystemRandomNumberGenerator()
    for magnitude in [100, 10_000, 30_000_000, 10_000_000_000] as [Int64] {
      var histogram = LatencyHistogram()
      let times = (0..<2_000).map { _ in Int64.random(in: 0...magnitude, using: &random) }
      for time in times { histogram.record(time) }
      let sorted = times.sorted()
      for share in [0.0005, 0.5, 0.9, 0.99, 0.999, 1] {
        let truth = sorted[Int((share * 2_000).rounded(.up)) - 1]
        let told = histogram.percentile(share)
        #expect(told >= truth && told <= truth + truth / 128, "\(share) of \(magnitude)")
      }
      #expect(histogram.longest == sorted.last)
    }
  }

  @Test("adding two is counting both")
  func sum() {
    var first = LatencyHistogram()
    var second = LatencyHistogram()
    var both = LatencyHistogram()
    for time in 1...100 as ClosedRange<Int64> {
      first.record(time * 1_000)
      second.record(time * 7_000)
      both.record(time * 1_000)
      both.record(time * 7_000)
    }
    first.add(second)
    #expect(first.count == 200)
    #expect(first.percentile(0.7) == both.percentile(0.7))
    #expect(first.longest == 700_000)
  }

  @Test("without times, every percentile is 0")
  func empty() { #expect(LatencyHistogram().percentile(0.5) == 0) }

  @Test("the longest time that a clock can tell has a bucket")
  func extremes() {
    var histogram = LatencyHistogram()
    histogram.record(-1)
    histogram.record(.max)
    #expect(histogram.percentile(1) == .max)
  }
}
