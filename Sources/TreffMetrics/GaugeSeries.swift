internal import CoreMetrics

/// A value that goes up and down.
final class GaugeSeries: Series, MeterHandler, RecorderHandler {
  private let last = AtomicDouble()

  func set(_ value: Int64) { last.value = Double(value) }
  func set(_ value: Double) { last.value = value }
  func record(_ value: Int64) { last.value = Double(value) }
  func record(_ value: Double) { last.value = value }
  func increment(by amount: Double) { last.add(amount) }
  func decrement(by amount: Double) { last.add(-amount) }

  var samples: [Sample] { [Sample(value: last.value.sampleText)] }
}
