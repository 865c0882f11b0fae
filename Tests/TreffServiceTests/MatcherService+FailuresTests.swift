import Foundation
import Testing
import TreffProtocol

@testable import TreffService

@Suite("MatcherService: failures")
struct MatcherServiceFailuresTests {
  private static let marker = "Zwrglhmpf"
  private static let need = MatchRequest(text: "kurs \(marker)")
  private static let empty = MatchRequest(text: "\u{200B} \n")

  /// A request, its reason, code and the fields at fault.
  private static let cases: [(Request, FailureReason, StatusCode, [String])] = {
    func changed(_ change: (inout MatchRequest) -> Void) -> MatchRequest {
      var request = need
      change(&request)
      return request
    }
    let long = changed { $0.text = String(repeating: "a\(marker) ", count: 800) }
    let place = changed { $0.municipality = "Atlantis" }
    let ambiguous = changed { $0.municipality = "Våler" }
    let limit = changed { $0.limit = 101 }
    let language = changed { $0.language = "se" }
    let concept = changed { $0.withConcepts = ["theme:demens", "", "theme:demens", "theme:atlantis"] }
    let removed = changed { $0.withoutConcepts = ["demens"] }
    let concepts = changed {
      $0.withConcepts = Array(repeating: "theme:demens", count: 21)
      $0.withoutConcepts = Array(repeating: "atlantis", count: 21)
    }
    let all = MatchRequest(text: "", municipality: "Atlantis", limit: .max, language: "")
    return [
      (.match(empty), .needEmpty, .invalidArgument, ["text"]),
      (.match(long), .needTooLong, .invalidArgument, ["text"]),
      (.match(place), .municipalityUnknown, .invalidArgument, ["municipality"]),
      (.match(ambiguous), .municipalityAmbiguous, .invalidArgument, ["municipality"]),
      (.match(limit), .limitOutOfRange, .invalidArgument, ["limit"]),
      (.match(language), .languageUnknown, .invalidArgument, ["language"]),
      (
        .match(concept), .conceptUnknown, .invalidArgument, ["with_concepts[1]", "with_concepts[3]"]
      ),
      (.match(removed), .conceptUnknown, .invalidArgument, ["without_concepts[0]"]),
      (.match(concepts), .limitOutOfRange, .invalidArgument, ["with_concepts", "without_concepts"]),
      (
        .batchMatch(BatchMatchRequest(requests: [need, removed])), .conceptUnknown, .invalidArgument,
        ["requests[1].without_concepts[0]"]
      ),
      (
        .explain(ExplainRequest(need: concept, centreID: "usht")), .conceptUnknown, .invalidArgument,
        ["need.with_concepts[1]", "need.with_concepts[3]"]
      ),
      (.match(all), .needEmpty, .invalidArgument, ["text", "limit", "municipality"]),
      (
        .batchMatch(BatchMatchRequest(requests: [need, empty, need, all, language])), .needEmpty,
        .invalidArgument,
        [
          "requests[1].text", "requests[3].text", "requests[3].limit", "requests[3].municipality",
          "requests[4].language",
        ]
      ),
      (.batchMatch(BatchMatchRequest()), .messageMalformed, .invalidArgument, ["requests"]),
      (
        .batchMatch(BatchMatchRequest(requests: Array(repeating: need, count: 10_001))), .limitOutOfRange,
        .invalidArgument, ["requests"]
      ),
      (.explain(ExplainRequest(need: nil, centreID: "usht")), .messageMalformed, .invalidArgument, ["need"]),
      (.explain(ExplainRequest(need: empty, centreID: "usht")), .needEmpty, .invalidArgument, ["need.text"]),
      (
        .explain(ExplainRequest(need: place, centreID: "usht")), .municipalityUnknown, .invalidArgument,
        ["need.municipality"]
      ),
      (.explain(ExplainRequest(need: need, centreID: "atlantis")), .centreUnknown, .notFound, ["centre_id"]),
      (
        .explain(ExplainRequest(need: need, centreID: "")), .messageMalformed, .invalidArgument, ["centre_id"]
      ),
      (.suggest(SuggestRequest(prefix: marker, limit: 101)), .limitOutOfRange, .invalidArgument, ["limit"]),
      (
        .suggest(SuggestRequest(prefix: marker, kinds: ["theme", "person"])), .messageMalformed,
        .invalidArgument, ["kinds[1]"]
      ),
      (
        .suggest(SuggestRequest(prefix: marker, language: "de")), .languageUnknown, .invalidArgument,
        ["language"]
      ),
      (.getCentre(GetCentreRequest(id: "atlantis")), .centreUnknown, .notFound, ["id"]),
      (.getCentre(GetCentreRequest()), .messageMalformed, .invalidArgument, ["id"]),
      (
        .listCentres(ListCentresRequest(municipality: "Atlantis")), .municipalityUnknown, .invalidArgument,
        ["municipality"]
      ),
      (
        .listMunicipalities(ListMunicipalitiesRequest(county: "Atlantis")), .municipalityUnknown,
        .invalidArgument, ["county"]
      ),
      (.checkHealth(HealthCheckRequest(service: "x")), .serviceUnknown, .notFound, []),
    ]
  }()

  @Test("each fault has its reason, its code and its fields, in three languages, and never the need")
  func faults() throws {
    for (request, reason, code, fields) in Self.cases {
      var messages: Set<String> = []
      for language in ["nb", "nn", "en"] {
        let failure = try #require(Embedded.failure(request, acceptLanguage: language), "\(reason)")
        #expect(failure.reason == reason)
        #expect(failure.reason.code == code)
        #expect(failure.violations.map(\.field) == fields)
        #expect(!failure.message.isEmpty)
        messages.insert(failure.message)
        let told = failure.message + failure.violations.map { $0.field + $0.description }.joined()
        #expect(!told.contains(Self.marker), "\(reason)")
      }
      #expect(messages.count == 3, "\(reason): \(messages)")
    }
  }

  @Test("names of megabytes are refused at once: they are not compared with what they cannot be")
  func giantNames() {
    let giant = "u" + String(repeating: "\u{301}", count: 2_000_000)
    func need(_ change: (inout MatchRequest) -> Void) -> MatchRequest {
      var request = Self.need
      change(&request)
      return request
    }
    let cases: [(Request, FailureReason)] = [
      (.getCentre(GetCentreRequest(id: giant)), .centreUnknown),
      (.explain(ExplainRequest(need: Self.need, centreID: giant)), .centreUnknown),
      (.suggest(SuggestRequest(prefix: "d", kinds: [giant])), .messageMalformed),
      (.match(need { $0.language = giant }), .languageUnknown),
      (.match(need { $0.withConcepts = [giant] }), .conceptUnknown),
      (.match(need { $0.municipality = giant }), .municipalityUnknown),
      (.checkHealth(HealthCheckRequest(service: giant)), .serviceUnknown),
    ]
    for (request, reason) in cases {
      let start = processorTime()
      #expect(Embedded.failure(request)?.reason == reason)
      #expect(processorTime() - start < .milliseconds(250), "\(request.method)")
    }
  }

  @Test("an offer that is not there is told in a language, and which it is", arguments: ["nb", "nn", "en"])
  func offer(_ language: String) {
    do throws(CallFailure) {
      _ = try Embedded.service.offer("nobody", language: language, acceptLanguage: "")
      Issue.record("it is there")
    } catch {
      #expect((error.reason, error.language) == (.offerUnknown, language))
    }
  }

  @Test("failures that no request is at fault for are told in three languages as well")
  func others() {
    let failures: [(String) -> CallFailure] = [
      { .deadlinePassed(acceptLanguage: $0) }, { .cancelled(acceptLanguage: $0) },
      { .tooManyCalls(limit: 3, acceptLanguage: $0) }, { .replyTooLong(byteCountMax: 3, acceptLanguage: $0) },
      { .methodUnknown("x", acceptLanguage: $0) },
      { CallFailure(MessageFault(.notUTF8, field: "text"), acceptLanguage: $0) },
      { CallFailure(MessageFault(.hasNUL, field: "text"), acceptLanguage: $0) },
      { CallFailure(MessageFault(.malformed), acceptLanguage: $0) },
      { CallFailure(MessageFault(.missing, field: "need"), acceptLanguage: $0) },
    ]
    for failure in failures {
      #expect(Set(["nb", "nn", "en"].map { failure($0).message }).count == 3)
      #expect(failure("").message == failure("nb").message)
    }
  }

  @Test("a batch tells up to a hundred fields at fault, so that a failure is never as long as the batch")
  func manyFaults() {
    let batch = BatchMatchRequest(requests: Array(repeating: Self.empty, count: 5_000))
    let count = Embedded.failure(.batchMatch(batch))?.violations.count ?? 0
    #expect(count == 100)
    let names = Array(repeating: "atlantis", count: 20)
    let corrected = MatchRequest(text: "demens", withConcepts: names, withoutConcepts: names)
    let concepts = BatchMatchRequest(requests: Array(repeating: corrected, count: 5_000))
    #expect(Embedded.failure(.batchMatch(concepts))?.violations.count == 100)
  }
}

/// What the processor has done for this thread: the clock on the wall also counts for others.
private func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
