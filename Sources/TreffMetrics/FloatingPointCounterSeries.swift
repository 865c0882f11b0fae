internal import CoreMetrics
internal import Synchronization

/// A sum that only grows.
final class FloatingPointCounterSeries: Series, FloatingPointCounterHandler {
  private let sum = AtomicDouble()

  /// - Parameter amount: only what is above 0 is counted.
  func increment(by amount: Double) {
    guard amount > 0 else { return }
    sum.add(amount)
  }

  func reset() { sum.value = 0 }

  var samples: [Sample] { [Sample(value: sum.value.sampleText)] }
}
