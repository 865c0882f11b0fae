import NIOCore
import TreffService
import Foundation
import HTTPTypes
import Metrics
import MetricsTestKit
import Testing
import TreffCatalogue
import TreffMatching

@testable import TreffHTTP

@Suite("MatchEndpoints")
struct MatchEndpointsTests {
  /// What the command line writes.
  private func record(
    _ text: String, municipality: String? = nil, limit: Int = 5, language: Language = .nb,
    explains: Bool = false, corrections: ConceptCorrections = .none
  ) throws -> String {
    let answer = try Matcher(snapshot: Embedded.catalogue.snapshot).match(
      MatchRequest(
        need: NeedText(text), municipality: municipality, limit: limit, language: language,
        explains: explains, corrections: corrections))
    return try JSONEncoder.contract.text(AnswerRecord(answer, language: language))
  }

  @Test("an address is answered with the very bytes of the command line")
  func asked() async throws {
    let expected = try record(
      "kurs i motiverende intervju", municipality: "Ålesund", limit: 2, language: .nn, explains: true)
    try await AskedDoor.with { door in
      let response = try await door.get(
        "/api/v1/match?q=kurs+i%20motiverende+intervju&municipality=%C3%85lesund&limit=2&language=nn&explain=true"
      )
      #expect(response.status == .ok)
      #expect(response.headers[.contentType] == "application/json")
      #expect(response.text == expected)
    }
  }

  @Test("a body is answered with the same bytes as an address")
  func sent() async throws {
    let expected = try record("sorg hos barn", limit: 3)
    try await AskedDoor.with { door in
      let response = try await door.post("/api/v1/match", #"{"text":"sorg hos barn","limit":3}"#)
      #expect(response.status == .ok)
      #expect(response.text == expected)
    }
  }

  @Test("concepts are corrected by address and by body alike")
  func concepts() async throws {
    let expected = try record(
      "kurs for ansatte",
      corrections: ConceptCorrections(
        adding: ["theme:demens", "delivery:hos kommunen"], removing: ["targetGroup:ansatte"]))
    try await AskedDoor.with { door in
      let asked = try await door.get(
        "/api/v1/match?q=kurs+for+ansatte&with_concepts=theme:demens,delivery:hos+kommunen"
          + "&without_concepts=targetGroup:ansatte")
      #expect(asked.text == expected)
      let sent = try await door.post(
        "/api/v1/match",
        #"{"text":"kurs for ansatte","with_concepts":["theme:demens","delivery:hos kommunen"],"#
          + #""without_concepts":["targetGroup:ansatte"]}"#)
      #expect(sent.text == expected)
      #expect(
        try await door.get("/api/v1/match?q=kurs&with_concepts=&without_concepts=").text == record("kurs"))
    }
  }

  @Test("that no centre clearly fits is an answer")
  func noClearMatch() async throws {
    try await AskedDoor.with { door in
      let response = try await door.get("/api/v1/match?q=xqzw")
      #expect(response.status == .ok)
      #expect(try response.json["outcome"] as? String != "answered")
    }
  }

  @Test("nothing about a need may be kept by caches or told to other pages")
  func privacy() async throws {
    try await AskedDoor.with { door in
      for response in [
        try await door.get("/api/v1/match?q=demens"), try await door.get("/api/v1/match"),
        try await door.post("/api/v1/match", #"{"text":"demens"}"#),
        try await door.post("/api/v1/match", "{"),
      ] {
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer")
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
      }
    }
  }

  @Test("the address says the language, else Accept-Language does")
  func language() async throws {
    try await AskedDoor.with { door in
      let english = try await door.get("/api/v1/match", [.acceptLanguage: "en"]).json["detail"] as? String
      #expect(english?.hasPrefix("The need is empty") == true)
      let nynorsk =
        try await door.get("/api/v1/match?language=nn", [.acceptLanguage: "en"]).json["detail"] as? String
      #expect(nynorsk?.contains("eigne ord") == true)
    }
  }

  @Test(
    "a faulty address is told by reason and parameter",
    arguments: [
      ("", "NEED_EMPTY", ["q"]), ("?q=%20", "NEED_EMPTY", ["q"]), ("?q=%FF", "TEXT_NOT_UTF8", ["q"]),
      ("?q=%C3", "TEXT_NOT_UTF8", ["q"]), ("?q=%4", "TEXT_NOT_UTF8", ["q"]),
      ("?q=%zz", "TEXT_NOT_UTF8", ["q"]),
      ("?q=\u{FFFD}", "TEXT_NOT_UTF8", []), ("?q=a%00b", "TEXT_HAS_NUL", ["q"]),
      ("?q=a&q=b", "MESSAGE_MALFORMED", ["q"]), ("?q=a&limit=1e3", "MESSAGE_MALFORMED", ["limit"]),
      ("?q=a&limit=-1", "MESSAGE_MALFORMED", ["limit"]), ("?q=a&limit=101", "LIMIT_OUT_OF_RANGE", ["limit"]),
      ("?q=a&explain=yes", "MESSAGE_MALFORMED", ["explain"]),
      ("?q=a&language=sv", "LANGUAGE_UNKNOWN", ["language"]),
      ("?q=a&municipality=Atlantis", "MUNICIPALITY_UNKNOWN", ["municipality"]),
      ("?q=a&with_concepts=theme:demens,x", "CONCEPT_UNKNOWN", ["with_concepts[1]"]),
      ("?q=a&without_concepts=,", "CONCEPT_UNKNOWN", ["without_concepts[0]", "without_concepts[1]"]),
      ("?municipality=Atlantis", "NEED_EMPTY", ["q", "municipality"]),
    ])
  func faults(_ query: String, _ reason: String, _ fields: [String]) async throws {
    try await AskedDoor.with { door in
      let response = try await door.get("/api/v1/match\(query)")
      #expect(response.status == .badRequest)
      #expect(try response.reason == reason)
      #expect(try response.fields == fields)
    }
  }

  @Test(
    "a faulty body is told by reason and field",
    arguments: [
      ("{", "MESSAGE_MALFORMED", []), ("[]", "MESSAGE_MALFORMED", []),
      (#"{"text":"a\u0000b"}"#, "TEXT_HAS_NUL", ["text"]),
      (#"{"text":7}"#, "MESSAGE_MALFORMED", ["text"]), ("{}", "NEED_EMPTY", ["text"]),
      (#"{"text":"a","with_concepts":["x"]}"#, "CONCEPT_UNKNOWN", ["with_concepts[0]"]),
      (#"{"text":"a","limit":1000}"#, "LIMIT_OUT_OF_RANGE", ["limit"]),
    ])
  func faultyBodies(_ body: String, _ reason: String, _ fields: [String]) async throws {
    try await AskedDoor.with { door in
      let response = try await door.post("/api/v1/match", body)
      #expect(response.status == .badRequest)
      #expect(try response.reason == reason)
      #expect(try response.fields == fields)
    }
  }

  @Test("a body is read only as JSON in UTF-8, and up to its limit")
  func bodies() async throws {
    var limits = HTTPLimits()
    limits.needByteCountMax = 100
    try await AskedDoor.with(limits: limits) { door in
      let need = #"{"text":"demens"}"#
      for type in ["text/plain", "application/json; charset=latin1", "application/x-www-form-urlencoded"] {
        let response = try await door.post("/api/v1/match", need, [.contentType: type])
        #expect(response.status == .unsupportedMediaType)
        #expect(response.headers[.accept] == "application/json")
      }
      let response = try await door.post(
        "/api/v1/match", need, [.contentType: "application/json; charset=\"UTF-8\""])
      #expect(response.status == .ok)
      let zipped: HTTPFields = [.contentType: "application/json", .contentEncoding: "gzip"]
      #expect(try await door.post("/api/v1/match", need, zipped).status == .unsupportedMediaType)
      let long = try await door.post("/api/v1/match", #"{"text":"\#(String(repeating: "a", count: 100))"}"#)
      #expect(long.status == .contentTooLarge)
      #expect(try long.reason == "BODY_TOO_LONG")
    }
  }

  @Test("needs are counted by outcome, faulty ones by code")
  func counts() async throws {
    let backend = TestMetrics()
    try await withMetricsFactory(backend) {
      try await AskedDoor.with { door in
        _ = try await door.get("/api/v1/match?q=kurs+i+motiverende+intervju")
        _ = try await door.post("/api/v1/match", "{}")
      }
    }
    func count(_ dimension: (String, String)) -> Int64 {
      backend.counters(label: "treffsikker_calls_total")
        .filter {
          $0.dimensions.contains { $0 == ("door", "http") } && $0.dimensions.contains { $0 == dimension }
        }
        .reduce(0) { $0 + $1.totalValue }
    }
    #expect(count(("outcome", "answered")) == 1)
    #expect(count(("code", "INVALID_ARGUMENT")) == 1)
  }
}
