internal import CoreMetrics
internal import Synchronization

/// Durations by how long they are, in seconds. A duration costs two additions that never wait.
final class DurationSeries: Series, TimerHandler {
  /// The buckets' upper bounds in nanoseconds. Three to a power of ten tell where a quantile lies to a factor of two and
  /// a half; from 5 µs, which the quickest calls take, to 10 s, after which nobody waits any longer.
  private static let bounds: [Int64] =
    [
      5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000,
      1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000, 50_000_000, 100_000_000, 250_000_000,
      500_000_000,
      1_000_000_000, 2_500_000_000, 5_000_000_000, 10_000_000_000,
    ]
  private static let boundTexts = bounds.map { (Double($0) / 1e9).description } + ["+Inf"]

  /// How many durations are in each bucket alone.
  private nonisolated(unsafe) let counts: UnsafeMutablePointer<Atomic<Int64>>
  /// In nanoseconds.
  private let sum = Atomic<Int64>(0)

  init() {
    counts = .allocate(capacity: Self.boundTexts.count)
    for index in Self.boundTexts.indices { (counts + index).initialize(to: Atomic(0)) }
  }

  deinit {
    counts.deinitialize(count: Self.boundTexts.count)
    counts.deallocate()
  }

  func recordNanoseconds(_ duration: Int64) {
    // Nearly all calls end in one of the first buckets.
    var index = 0
    while index < Self.bounds.count, duration > Self.bounds[index] { index += 1 }
    counts[index].wrappingAdd(1, ordering: .relaxed)
    sum.wrappingAdd(max(0, duration), ordering: .relaxed)
  }

  var isShown: Bool { Self.boundTexts.indices.contains { counts[$0].load(ordering: .relaxed) > 0 } }

  var samples: [Sample] {
    // Each is read once, so that the count is that of the last bucket even while durations come in.
    var total: Int64 = 0
    var samples = Self.boundTexts.indices.map { index in
      total += counts[index].load(ordering: .relaxed)
      return Sample(suffix: "_bucket", bound: Self.boundTexts[index], value: total.description)
    }
    samples.append(Sample(suffix: "_sum", value: (Double(sum.load(ordering: .relaxed)) / 1e9).description))
    samples.append(Sample(suffix: "_count", value: total.description))
    return samples
  }
}
