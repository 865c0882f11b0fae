import Metrics
import MetricsTestKit
import Testing
import TreffProtocol

@testable import TreffService

@Suite("CallMetrics")
struct CallMetricsTests {
  /// A factory that nobody else counts with.
  private let backend = TestMetrics()

  private func made(_ door: String = "framed") -> CallMetrics {
    withMetricsFactory(backend) { CallMetrics(door: door) }
  }

  private func count(
    _ method: String, _ code: String, _ outcome: String = "", door: String = "framed"
  ) throws -> Int64 {
    try backend.expectCounter(
      "treffsikker_calls_total",
      [("door", door), ("method", method), ("code", code), ("outcome", outcome)]
    ).totalValue
  }

  @Test("every code and outcome has a counter of its own")
  func labels() throws {
    let metrics = made()
    metrics.callDidEnd(.suggest, .success(.suggest(SuggestResponse())), nanoseconds: 1)
    for reason in FailureReason.allCases {
      metrics.callDidEnd(.suggest, .failure(CallFailure(reason, message: "")), nanoseconds: 1)
    }
    for outcome in Outcome.allCases {
      var answer = MatchResponse()
      answer.outcome = outcome
      metrics.callDidEnd(.match, .success(.match(answer)), nanoseconds: 1)
    }
    for code in StatusCode.allCases {
      let reasons = FailureReason.allCases.filter { $0.code == code }
      #expect(try count(Method.suggest.name, code.name) == max(1, reasons.count))
    }
    for outcome in ["unspecified", "answered", "no_clear_match", "ask_back"] {
      #expect(try count(Method.match.name, "OK", outcome) == 1)
    }
  }

  @Test("doors are counted apart, and calls of no known method too")
  func doors() throws {
    let framed = made()
    let other = made("other")
    framed.callDidEnd(nil, .failure(CallFailure(.methodUnknown, message: "")), nanoseconds: 1)
    other.callDidEnd(
      .checkHealth, .success(.checkHealth(HealthCheckResponse(status: .serving))), nanoseconds: 7)
    #expect(try count("unknown", "UNIMPLEMENTED") == 1)
    #expect(try count(Method.checkHealth.name, "OK", door: "other") == 1)
    #expect(try count(Method.checkHealth.name, "OK") == 0)
    let timer = try backend.expectTimer(
      "treffsikker_call_duration", [("door", "other"), ("method", Method.checkHealth.name)])
    #expect(timer.values == [7])
  }
}
