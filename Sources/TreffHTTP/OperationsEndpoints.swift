internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import TreffProtocol
internal import TreffService

/// What operators and their machines ask.
struct OperationsEndpoints: Sendable {
  /// Where nobody is turned away for asking often: supervisors and load balancers do.
  static let healthPrefix = "/health/"

  private struct Health: Encodable {
    let status: String
  }

  let service: MatcherService
  let metricsText: @Sendable () -> String

  var all: [Endpoint] {
    let healthy = Answer(status: 200, description: "Yes.", schema: Schema.named("Health"))
    return [
      Endpoint(
        get: "/health/live", summary: "Whether the process is alive.", answers: [healthy]
      ) { _ in Self.health("alive") },
      Endpoint(
        get: "/health/ready", summary: "Whether requests are welcome.",
        answers: [
          healthy,
          Answer(status: 503, description: "No: the server is draining.", schema: Schema.named("Health")),
        ]
      ) { _ in
        var response = Self.health(isReady ? "ready" : "draining")
        if !isReady { response.status = .serviceUnavailable }
        return response
      },
      Endpoint(
        get: "/metrics", summary: "Counts in the text form of Prometheus.",
        answers: [
          Answer(status: 200, description: "The counts.", mediaType: "text/plain", schema: Schema.text)
        ]
      ) { _ in
        Response(bytes: metricsText().utf8, mediaType: "text/plain; version=0.0.4; charset=utf-8")
      },
    ]
  }

  private var isReady: Bool {
    guard
      case .done(.success(.checkHealth(let health))) = service.begin(
        .checkHealth(HealthCheckRequest()), acceptLanguage: "")
    else { return false }
    return health.status == .serving
  }

  private static func health(_ status: String) -> Response {
    var response = Response(json: Health(status: status))
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
