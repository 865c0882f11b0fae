internal import CoreMetrics
internal import Synchronization

/// Values of which only number and sum are kept: what would be good bounds for buckets, nobody said.
final class SummarySeries: Series, RecorderHandler {
  private let sum = AtomicDouble()
  private let count = Atomic<Int64>(0)

  func record(_ value: Int64) { record(Double(value)) }

  func record(_ value: Double) {
    sum.add(value)
    count.wrappingAdd(1, ordering: .relaxed)
  }

  var isShown: Bool { count.load(ordering: .relaxed) > 0 }

  var samples: [Sample] {
    [
      Sample(suffix: "_sum", value: sum.value.sampleText),
      Sample(suffix: "_count", value: count.load(ordering: .relaxed).description),
    ]
  }
}
