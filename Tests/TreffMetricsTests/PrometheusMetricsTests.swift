import CoreMetrics
import Foundation
import Testing
import TreffMetrics

@Suite("PrometheusMetrics")
struct PrometheusMetricsTests {
  private let metrics = PrometheusMetrics()

  private func counter(_ label: String, _ dimensions: [(String, String)] = []) -> Counter {
    Counter(label: label, dimensions: dimensions, factory: metrics)
  }

  @Test("all kinds are shown as Prometheus' own parser has read them: see Scripts/check-exposition")
  func golden() throws {
    counter("calls_total", [("door", "http"), ("code", "OK")]).increment(by: 3)
    counter("calls_total", [("door", "grpc"), ("code", "INTERNAL")]).increment(by: 0)
    counter("faults_total").increment()
    counter("odd.name-ø", [("1st", "a\\b\"c\nd é")]).increment()
    Gauge(label: "connections", factory: metrics).record(7)
    Meter(label: "load", factory: metrics).decrement(by: 2.5)
    Recorder(label: "sizes", factory: metrics).record(1.5)
    Gauge(label: "infinite", factory: metrics).record(Double.infinity)
    Gauge(label: "none", factory: metrics).record(Double.nan)
    let timer = Timer(label: "call_duration", dimensions: [("door", "grpc")], factory: metrics)
    for nanoseconds: Int64 in [1, 5_000, 5_001, 40_000, 3_000_000_000, 11_000_000_000, -1] {
      timer.recordNanoseconds(nanoseconds)
    }
    let golden = try #require(Bundle.module.url(forResource: "Golden", withExtension: nil))
      .appending(path: "exposition.txt")
    #expect(try metrics.text() == String(contentsOf: golden, encoding: .utf8))
  }

  @Test("a counter is shown from the start, a distribution from its first value")
  func shown() {
    _ = counter("calls_total", [("code", "OK")])
    let timer = Timer(label: "duration", factory: metrics)
    let recorder = Recorder(label: "sizes", factory: metrics)
    #expect(metrics.text() == "# TYPE calls_total counter\ncalls_total{code=\"OK\"} 0\n")
    timer.recordSeconds(1)
    recorder.record(1)
    #expect(metrics.text().contains("# TYPE duration_seconds histogram\n"))
    #expect(metrics.text().contains("sizes_sum 1.0\nsizes_count 1\n"))
  }

  @Test("two metrics of the same name and labels count together")
  func same() {
    counter("calls_total", [("a", "1")]).increment()
    counter("calls_total", [("a", "1")]).increment()
    counter("calls_total", [("a", "2")]).increment()
    #expect(
      metrics.text() == "# TYPE calls_total counter\ncalls_total{a=\"1\"} 2\ncalls_total{a=\"2\"} 1\n")
  }

  @Test("a counter does not fall, but can begin anew")
  func growing() {
    let count = counter("calls_total")
    count.increment(by: 2)
    count.increment(by: -1)
    #expect(metrics.text().hasSuffix("calls_total 2\n"))
    count.reset()
    #expect(metrics.text().hasSuffix("calls_total 0\n"))
  }

  @Test("a meter is set, raised and lowered")
  func meter() {
    let meter = Meter(label: "load", factory: metrics)
    meter.set(4)
    meter.increment(by: 1.5)
    meter.decrement(by: 0.5)
    #expect(metrics.text() == "# TYPE load gauge\nload 5.0\n")
  }

  @Test("what is gone is still shown")
  func destroyed() {
    let count = counter("calls_total")
    count.increment()
    count.destroy()
    #expect(metrics.text() == "# TYPE calls_total counter\ncalls_total 1\n")
  }

  @Test("a name stands for one kind; what comes later under it is left out, and the text says so")
  func kinds() {
    counter("connections").increment()
    Gauge(label: "connections", factory: metrics).record(9)
    #expect(
      metrics.text() == "# TYPE connections counter\nconnections 1\n# Series left out: 1\n")
  }

  @Test("series have an end")
  func bounded() {
    for number in 0..<PrometheusMetrics.seriesCountMax + 3 {
      counter("calls_total", [("number", "\(number)")]).increment()
    }
    let lines = metrics.text().split(separator: "\n")
    #expect(lines.count == 1 + PrometheusMetrics.seriesCountMax + 1)
    #expect(lines.last == "# Series left out: 3")
    // Those that are there count on.
    counter("calls_total", [("number", "0")]).increment()
    #expect(metrics.text().contains("calls_total{number=\"0\"} 2\n"))
  }

  @Test("no count is lost between threads, and every text on the way is whole")
  func concurrent() async throws {
    let (threads, times) = (8, 20_000)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask {
          let count = counter("calls_total")
          let sizes = Recorder(label: "sizes", factory: metrics)
          let timer = Timer(label: "duration", factory: metrics)
          for number in 0..<times {
            count.increment()
            sizes.record(0.5)
            timer.recordNanoseconds(Int64(number % 3) * 6_000)
          }
        }
      }
      group.addTask {
        for _ in 0..<50 {
          let lines = metrics.text().split(separator: "\n")
          let last = lines.last { $0.contains("le=\"+Inf\"") }?.split(separator: " ").last
          let count = lines.last { $0.hasPrefix("duration_seconds_count") }?.split(separator: " ").last
          #expect(last == count)
        }
      }
    }
    let text = metrics.text()
    #expect(text.contains("\ncalls_total \(threads * times)\n"))
    #expect(text.contains("\nsizes_sum \(Double(threads * times) / 2)\n"))
    #expect(text.contains("\nduration_seconds_count \(threads * times)\n"))
    let thirds = (0..<times).map { Int64($0 % 3) * 6_000 }
    #expect(
      text.contains("\nduration_seconds_sum \(Double(thirds.reduce(0, +) * Int64(threads)) / 1e9)\n"))
  }
}
