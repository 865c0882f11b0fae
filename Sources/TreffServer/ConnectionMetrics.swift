internal import Metrics

/// Counts connections, and those that a fault of the peer's ended.
final class ConnectionMetrics: Sendable {
  private let connections = Gauge(label: "treffsikker_connections")
  private let faults = Counter(label: "treffsikker_connection_faults_total")

  func connectionCount(_ count: Int) { connections.record(count) }

  func connectionDidFault() { faults.increment() }
}
