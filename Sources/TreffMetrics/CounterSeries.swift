internal import CoreMetrics
internal import Synchronization

/// A count that only grows.
final class CounterSeries: Series, CounterHandler {
  private let count = Atomic<Int64>(0)

  /// - Parameter amount: a negative one is not counted, for Prometheus would take the fall for a new beginning.
  func increment(by amount: Int64) {
    guard amount > 0 else { return }
    count.wrappingAdd(amount, ordering: .relaxed)
  }

  func reset() { count.store(0, ordering: .relaxed) }

  var samples: [Sample] { [Sample(value: count.load(ordering: .relaxed).description)] }
}
