import Metrics
import MetricsTestKit
import Testing

@testable import TreffServer

@Suite("ConnectionMetrics")
struct ConnectionMetricsTests {
  @Test("connections and the faulty among them are counted")
  func counts() throws {
    let backend = TestMetrics()
    let metrics = withMetricsFactory(backend) { ConnectionMetrics() }
    metrics.connectionCount(3)
    metrics.connectionDidFault()
    #expect(try backend.expectGauge("treffsikker_connections").lastValue == 3)
    #expect(try backend.expectCounter("treffsikker_connection_faults_total").totalValue == 1)
  }
}
