import Foundation
import Glibc

/// What a run has measured, for people and for programs.
struct Report: Encodable {
  let callsPerSecond: Double
  let calls: Int
  let seconds: Double
  let latencyMicroseconds: Latency
  let failed: Int
  let lost: Int
  let retried: Int
  let unsent: Int
  let connections: Int
  /// The client's own, all threads, as a share of one processor.
  let clientCPUShare: Double
  let clientCPUMicrosecondsPerCall: Double
  let frameBytes: Double
  let complaints: [String: Int]

  struct Latency: Encodable {
    let p50: Double
    let p90: Double
    let p99: Double
    let p999: Double
    let max: Double
  }

  /// - Parameter calls: what was called.
  init(_ tally: Tally, calls: [PreparedCall]) {
    func microseconds(_ nanoseconds: Int64) -> Double { (Double(nanoseconds) / 100).rounded() / 10 }
    let latencies = tally.latencies
    seconds = max(1e-9, Double(tally.elapsed) / Double(MonotonicTime.second))
    callsPerSecond = (Double(tally.answered) / seconds).rounded()
    self.calls = tally.answered
    latencyMicroseconds = Latency(
      p50: microseconds(latencies.percentile(0.5)), p90: microseconds(latencies.percentile(0.9)),
      p99: microseconds(latencies.percentile(0.99)), p999: microseconds(latencies.percentile(0.999)),
      max: microseconds(latencies.longest))
    failed = tally.failed
    lost = tally.lost
    retried = tally.retried
    unsent = tally.unsent
    connections = tally.connections
    clientCPUShare = tally.cpuSeconds / max(1e-9, Double(tally.duration) / Double(MonotonicTime.second))
    clientCPUMicrosecondsPerCall = tally.answered == 0 ? 0 : tally.cpuSeconds * 1e6 / Double(tally.answered)
    frameBytes = Double(calls.reduce(0) { $0 + $1.bytes.count }) / Double(calls.count)
    complaints = tally.complaints
  }

  /// One JSON object.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// A few lines.
  var text: String {
    let latency = latencyMicroseconds
    var lines = [
      String(format: "calls      %d in %.2f s, %.0f a second", calls, seconds, callsPerSecond),
      String(
        format: "latency    µs: p50 %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, max %.1f", latency.p50, latency.p90,
        latency.p99, latency.p999, latency.max),
      "outcome    failed \(failed), lost \(lost), retried \(retried), unsent \(unsent);"
        + " connections \(connections)",
      String(
        format: "client     %.0f %% of a processor, %.2f µs a call; frames of %.0f bytes",
        100 * clientCPUShare, clientCPUMicrosecondsPerCall, frameBytes),
    ]
    for (complaint, count) in complaints.sorted(by: { $0.key < $1.key }) {
      lines.append("complaint  \(complaint): \(count)")
    }
    return lines.joined(separator: "\n")
  }
}
