public import CoreMetrics
internal import Synchronization

/// Keeps what swift-metrics is told and shows it in Prometheus' text form. Counting takes no lock and no memory; making
/// a metric and showing them all take a lock that counting never waits for.
///
/// Counters are shown from the start, at 0: an alert on the first failure of its kind needs the value before it.
/// Distributions, two dozen lines each, are shown from their first value.
public final class PrometheusMetrics: MetricsFactory {
  /// How many series there may be, each some hundred bytes of memory and of text: ten times what all doors have
  /// together. What is made beyond them counts unseen, and the text says how many those are.
  public static let seriesCountMax = 4_096

  private let registry = Mutex(SeriesRegistry(seriesCountMax: seriesCountMax))

  /// Metrics without any series yet.
  public init() {}

  /// All series in Prometheus' text form, version 0.0.4: `text/plain; version=0.0.4; charset=utf-8`. Sorted, so that two
  /// texts of the same values are the same.
  public func text() -> String {
    let (families, leftOutCount) = registry.withLock { ($0.families, $0.leftOutCount) }
    var text = ""
    for (name, family) in families.sorted(by: { $0.key < $1.key }) { family.append(to: &text, name: name) }
    if leftOutCount > 0 { text += "# Series left out: \(leftOutCount)\n" }
    return text
  }

  /// A count that only grows.
  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(label, dimensions, .counter, CounterSeries.init)
  }

  /// A value that goes up and down.
  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(label, dimensions, .gauge, GaugeSeries.init)
  }

  /// A summary of number and sum, or, where nothing is to be aggregated, the last value as a gauge.
  public func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    aggregate
      ? series(label, dimensions, .summary, SummarySeries.init)
      : series(label, dimensions, .gauge, GaugeSeries.init)
  }

  /// A histogram of seconds. Its name ends in `_seconds`, as Prometheus' names end in their unit.
  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    series(
      label.hasSuffix("_seconds") ? label : label + "_seconds", dimensions, .histogram, DurationSeries.init)
  }

  // Others may count into the same series, and one that is gone would look like a server that began anew.

  /// Does nothing: a series stays for as long as the metrics do.
  public func destroyCounter(_ handler: any CounterHandler) {}
  /// Does nothing: a series stays for as long as the metrics do.
  public func destroyMeter(_ handler: any MeterHandler) {}
  /// Does nothing: a series stays for as long as the metrics do.
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  /// Does nothing: a series stays for as long as the metrics do.
  public func destroyTimer(_ handler: any TimerHandler) {}

  private func series<Kept: Series>(
    _ label: String, _ dimensions: [(String, String)], _ kind: SeriesFamily.Kind, _ make: () -> Kept
  ) -> Kept {
    let name = MetricName.metric(label)
    let labels = MetricName.labels(dimensions)
    return registry.withLock { $0.series(name, labels, kind, make) }
  }
}
