import HTTPTypes
import Metrics
import MetricsTestKit
import Testing

@testable import TreffHTTP

@Suite("RequestMetrics")
struct RequestMetricsTests {
  /// A factory that nobody else counts with.
  private let backend = TestMetrics()

  private func count(_ method: String, _ path: String, _ status: String) throws -> Int64 {
    try backend.expectCounter(
      "treffsikker_http_requests_total", [("method", method), ("path", path), ("status", status)]
    ).totalValue
  }

  @Test("requests are counted by method, address and status, and timed by address")
  func counts() throws {
    let metrics = withMetricsFactory(backend) { RequestMetrics() }
    metrics.requestDidEnd(.get, path: "/api/v1/themes", status: 200, duration: .nanoseconds(3))
    metrics.requestDidEnd(.get, path: "/api/v1/themes", status: 200, duration: .nanoseconds(4))
    metrics.requestDidEnd(.post, path: "-", status: 404, duration: .nanoseconds(5))
    #expect(try count("GET", "/api/v1/themes", "200") == 2)
    #expect(try count("POST", "-", "404") == 1)
    let timer = try backend.expectTimer("treffsikker_http_request_duration", [("path", "/api/v1/themes")])
    #expect(timer.values == [3, 4])
  }

  @Test("nothing that a client makes up becomes a label")
  func madeUp() async throws {
    try await withMetricsFactory(backend) {
      try await AskedDoor.with { door in
        _ = try await door.ask(HTTPRequest.Method("HEMMELIG")!, "/hemmelig?q=hemmelig")
        _ = try await door.get("/api/v1/centres/hemmelig")
        _ = try await door.get("/api/v1/match?q=hemmelig")
      }
    }
    #expect(try count("other", "-", "404") == 1)
    #expect(try count("GET", "/api/v1/centres/{id}", "404") == 1)
    #expect(try count("GET", "/api/v1/match", "200") == 1)
    for metric in backend.counters { #expect(!"\(metric.dimensions)".lowercased().contains("hemmelig")) }
  }
}
