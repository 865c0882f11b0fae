import GRPCCore
import Testing
import TreffProtocol
import TreffService

@testable import TreffGRPC

@Suite("CallHandler: the methods of the contract")
struct CallHandlerTests {
  private static let need = MatchRequest(text: "kurs om demens", municipality: "Vadsø", explain: true)

  /// One request for each method; a new method has none, and the test of all methods fails.
  private static let requests: [Request] = [
    .match(need), .batchMatch(BatchMatchRequest(requests: [need, MatchRequest(text: "hei")])),
    .explain(ExplainRequest(need: need, centreID: "nssf")), .suggest(SuggestRequest(prefix: "dem")),
    .listCentres(ListCentresRequest(municipality: "Vadsø")), .getCentre(GetCentreRequest(id: "rvts")),
    .listMunicipalities(ListMunicipalitiesRequest(county: "Vadsø")), .checkHealth(HealthCheckRequest()),
  ]

  @Test("every method gives the service's own answer")
  func everyMethod() async throws {
    #expect(Set(Self.requests.map(\.method)) == Set(Method.allCases))
    try await RunningDoor.with { door, client in
      for request in Self.requests {
        let expected = await Embedded.service.answer(request, acceptLanguage: "")
        var answer = try expected.get()
        // A batch is packed where it is put together.
        if case .packedBatch(let batch) = answer { answer = .batchMatch(try batch.response()) }
        #expect(try await client.call(request) == answer, "\(request.method)")
        #expect(door.callCount(request.method.name, "OK") == 1)
      }
    }
  }

  @Test("accept-language is the caller's language, and the request's own wins")
  func languages() async throws {
    try await RunningDoor.with { _, client in
      for (header, field, expected) in [
        ("", "", "nb"), ("en", "", "en"), ("fr, nn;q=0.9", "", "nn"), ("en", "nn", "nn"),
      ] {
        let request = Request.match(MatchRequest(text: "kurs", language: field))
        let metadata: Metadata = header.isEmpty ? [:] : ["accept-language": "\(header)"]
        guard case .match(let answer) = try await client.call(request, metadata) else { continue }
        #expect(answer.understood?.language == expected)
        let wrong = Request.match(MatchRequest(text: "", language: field))
        let failed = try #require(try await client.failure(wrong, metadata))
        #expect(failed.localized == [expected, failed.message])
      }
    }
  }

  @Test("bytes that are no request, texts that are none and unknown methods fail as through the framed door")
  func faults() async throws {
    let match = Method.match.name
    let long = MatchRequest(text: String(repeating: "a", count: 8_001))
    let cases: [(String, [UInt8], String)] = [
      (match, [0x08, 0x01], "invalidArgument MESSAGE_MALFORMED"),
      (match, [0x0A, 0x05, 0x61], "invalidArgument MESSAGE_MALFORMED"),
      (match, [0x0A, 0x02, 0xFF, 0xFE], "invalidArgument TEXT_NOT_UTF8 text"),
      (match, [0x0A, 0x03, 0x61, 0, 0x62], "invalidArgument TEXT_HAS_NUL text"),
      (match, [], "invalidArgument NEED_EMPTY text"),
      (match, RawClient.bytes(of: .match(long)), "invalidArgument NEED_TOO_LONG text"),
      (Method.getCentre.name, [], "invalidArgument MESSAGE_MALFORMED id"),
      (Method.checkHealth.name, [0x0A, 0x01, 0x61], "notFound SERVICE_UNKNOWN"),
      (Method.batchMatch.name, [], "invalidArgument MESSAGE_MALFORMED requests"),
      (Method.explain.name, [], "invalidArgument MESSAGE_MALFORMED need"),
      ("treffsikker.v1.Matcher/None", [], "unimplemented METHOD_UNKNOWN"),
      ("some.Other/Match", [], "unimplemented METHOD_UNKNOWN"),
    ]
    try await RunningDoor.with { door, client in
      for (path, bytes, expected) in cases {
        let failed = try #require(try await client.failure(path, bytes))
        #expect("\(failed)" == expected)
        #expect(failed.domain == "treffsikker")
        #expect(failed.localized == ["nb", failed.message])
        #expect(!failed.message.isEmpty)
      }
      #expect(door.callCount("unknown", "UNIMPLEMENTED") == 2)
      #expect(door.callCount(match, "INVALID_ARGUMENT") == 6)
    }
  }

  @Test("a call without a message is malformed")
  func noMessage() async throws {
    try await RunningDoor.with { _, client in
      _ = await #expect {
        try await client.stream(Method.match.name, []) { for try await _ in $0 {} }
      } throws: {
        "\($0)" == "invalidArgument MESSAGE_MALFORMED"
      }
    }
  }

  @Test("a deadline that has passed, or passes in the midst of a batch, ends the call")
  func deadlines() async throws {
    try await RunningDoor.with { door, client in
      // A client that does not count for itself.
      let early = try await client.failure(.match(Self.need), ["grpc-timeout": "1n"])
      #expect(early.map { "\($0)" } == "deadlineExceeded DEADLINE_PASSED")
      let late = try await client.failure(Self.slowBatch(10_000), ["grpc-timeout": "200m"])
      #expect(late.map { "\($0)" } == "deadlineExceeded DEADLINE_PASSED")
      #expect(door.callCount(Method.batchMatch.name, "DEADLINE_EXCEEDED") == 1)
      _ = try await client.call(.match(Self.need), ["grpc-timeout": "8H"])
    }
  }

  @Test("a batch that its client takes back is worked on no further")
  func cancels() async throws {
    try await RunningDoor.with { door, client in
      let task = Task { try await client.call(Self.slowBatch(10_000)) }
      try await Task.sleep(for: .milliseconds(200))
      task.cancel()
      _ = await task.result
      for _ in 0..<3_000 where door.callCount(Method.batchMatch.name, "CANCELLED") == 0 {
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(door.callCount(Method.batchMatch.name, "CANCELLED") == 1)
    }
  }

  @Test("an answer that is too long to be sent fails, of a batch and of one need")
  func tooLongReplies() async throws {
    var limits = RunningDoor.limits
    limits.replyByteCountMax = 1_000
    try await RunningDoor.with(limits: limits) { door, client in
      let one = try await client.failure(.match(Self.need))
      #expect(one.map { "\($0)" } == "resourceExhausted REPLY_TOO_LONG")
      let many = try await client.failure(Self.slowBatch(10))
      #expect(many.map { "\($0)" } == "resourceExhausted REPLY_TOO_LONG")
      #expect(door.callCount(Method.match.name, "RESOURCE_EXHAUSTED") == 1)
    }
  }

  @Test("failures with many fields at fault keep to what clients take as trailers")
  func manyViolations() async throws {
    try await RunningDoor.with { _, client in
      let needs = Array(repeating: MatchRequest(text: String(repeating: " ", count: 40)), count: 300)
      let request = Request.batchMatch(BatchMatchRequest(requests: needs))
      let failed = try #require(try await client.failure(request))
      #expect((1...4_096).contains(failed.detailsByteCount))
      #expect(failed.fields.first == "requests[0].text")
      #expect((5..<100).contains(failed.fields.count))
    }
  }

  /// - Parameter limit: with few, the answer stays below the 4 MiB that clients take.
  static func slowBatch(_ count: Int, limit: UInt32 = 100) -> Request {
    let request = MatchRequest(
      text: "kurs og veiledning om demens, rus, vold og psykisk helse", limit: limit, explain: limit > 1)
    return .batchMatch(BatchMatchRequest(requests: Array(repeating: request, count: count)))
  }
}
