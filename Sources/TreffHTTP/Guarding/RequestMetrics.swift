internal import HTTPTypes
internal import Metrics

/// Counts requests by method, address and status, and how long they took. Never sees what was asked.
struct RequestMetrics: Sendable {
  private let factory: any MetricsFactory

  init() { factory = MetricsSystem.factory }

  /// Counts a request.
  /// - Parameters:
  ///   - path: the address as /openapi.json has it; `-` for one that is not there.
  ///   - duration: from the request's head to the answer's.
  func requestDidEnd(_ method: HTTPRequest.Method, path: String, status: Int, duration: Duration) {
    Counter(
      label: "treffsikker_http_requests_total",
      dimensions: [("method", Self.label(method)), ("path", path), ("status", "\(status)")], factory: factory
    ).increment()
    Timer(label: "treffsikker_http_request_duration", dimensions: [("path", path)], factory: factory)
      .record(duration: duration)
  }

  /// A client may name any method: those that are answered here are told apart.
  private static func label(_ method: HTTPRequest.Method) -> String {
    [.get, .head, .post].contains(method) ? method.rawValue : "other"
  }
}
