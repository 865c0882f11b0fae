import Testing
import TreffProtocol

/// Short JSON that would take much.
@Suite("JSONMessage, limits")
struct JSONMessageTests {
  private let coder = MessageCoder()
  private static let byteCount = 4 * 1024 * 1024

  private func request(_ json: [UInt8], _ method: Method) throws -> Request {
    try json.withUnsafeBytes { try coder.request(for: method, json: $0) }
  }

  private func filled(_ before: String, _ unit: String, count: Int, _ after: String) -> [UInt8] {
    Array(before.utf8) + WireBytes.repeated(Array(unit.utf8), count: count) + Array(after.utf8)
  }

  @Test("the longest batch is read")
  func longest() throws {
    let need = #"{"text":"a","municipality":"b","limit":1,"language":"nb","explain":true}"#
    let json = filled(#"{"requests":["#, need + ",", count: 9_999, need + "]}")
    let one = MatchRequest(text: "a", municipality: "b", limit: 1, language: "nb", explain: true)
    #expect(
      try request(json, .batchMatch)
        == .batchMatch(BatchMatchRequest(requests: Array(repeating: one, count: 10_000))))
  }

  @Test(
    "what is full of small values is refused before it is parsed",
    arguments: ["[", "0,", "{\"a\":", "[],", "\"\",", "{},", "\"a\":0,"])
  func small(_ unit: String) {
    let json = filled(#"{"x":["#, unit, count: Self.byteCount / unit.utf8.count, "0]}")
    #expect(throws: MessageFault(.malformed)) { try request(json, .match) }
  }

  @Test("a text may be as long as the message, whatever stands in it")
  func text() throws {
    let json = filled(#"{"text":""#, #"[{,:\"\\"#, count: Self.byteCount / 8, #""}"#)
    guard case .match(let request) = try request(json, .match) else { throw MessageFault(.missing) }
    #expect(request.text.utf8.count == 6 * Self.byteCount / 8)
  }

  @Test("values nested without end are refused", arguments: [100, 600, 100_000])
  func nested(_ levelCount: Int) {
    let explained =
      filled(
        #"{"matches":[{"explanation":"#, #"{"details":["#, count: levelCount, "")
      + filled("{}", "]}", count: levelCount, "}]}")
    #expect(throws: MessageFault.self) {
      try explained.withUnsafeBytes { try coder.response(of: .match, json: $0) }
    }
  }

  @Test("explanations as deep as the contract lets them be are read", arguments: [1, 8, 40])
  func deep(_ levelCount: Int) throws {
    let explained =
      filled(
        #"{"matches":[{"explanation":"#, #"{"details":["#, count: levelCount, "")
      + filled("{}", "]}", count: levelCount, "}]}")
    let response = try explained.withUnsafeBytes { try coder.response(of: .match, json: $0) }
    // An explanation of nothing is there, and an empty list is not.
    #expect(coder.json(of: response) == explained)
  }
}
