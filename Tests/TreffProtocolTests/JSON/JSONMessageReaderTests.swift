import Foundation
import Testing
import TreffProtocol

@Suite("JSONMessageReader")
struct JSONMessageReaderTests {
  private let coder = MessageCoder()

  private func request(_ json: String, _ method: Method = .match) throws(MessageFault) -> Request {
    try request(Array(json.utf8), method)
  }

  private func request(_ json: [UInt8], _ method: Method = .match) throws(MessageFault) -> Request {
    let result = json.withUnsafeBytes { bytes in
      Result { () throws(MessageFault) in try coder.request(for: method, json: bytes) }
    }
    return try result.get()
  }

  private func limit(_ json: String) throws -> UInt32? {
    guard case .match(let request) = try request(#"{"limit":\#(json)}"#) else { return nil }
    return request.limit
  }

  @Test("both spellings of a name are read", arguments: ["includeEnded", "include_ended"])
  func names(_ name: String) throws {
    #expect(
      try request(#"{"\#(name)":true}"#, .listCentres)
        == .listCentres(ListCentresRequest(includeEnded: true)))
  }

  @Test("both spellings side by side are refused")
  func bothNames() {
    #expect(throws: MessageFault(.malformed, field: "include_ended")) {
      try request(#"{"includeEnded":true,"include_ended":true}"#, .listCentres)
    }
  }

  @Test("keys that name no field are skipped, whatever they hold")
  func unknown() throws {
    #expect(
      try request(#"{"x":[{"text":1},null,"\u0000"],"text":"a","Text":2,"":{}}"#)
        == .match(MatchRequest(text: "a")))
  }

  @Test("null stands for the default, but not in a list")
  func null() throws {
    #expect(try request(#"{"text":null,"limit":null,"explain":null}"#) == .match(MatchRequest()))
    #expect(try request(#"{"need":null}"#, .explain) == .explain(ExplainRequest()))
    #expect(try request(#"{"requests":null}"#, .batchMatch) == .batchMatch(BatchMatchRequest()))
    #expect(throws: MessageFault(.malformed, field: "requests[1]")) {
      try request(#"{"requests":[{},null]}"#, .batchMatch)
    }
    #expect(throws: MessageFault(.malformed, field: "kinds[0]")) {
      try request(#"{"kinds":[null]}"#, .suggest)
    }
  }

  @Test(
    "a whole number is read from a number or its digits, however it is written",
    arguments: [
      ("0", 0), ("7", 7), ("7.0", 7), ("7e0", 7), ("0.7e1", 7), (#""7""#, 7), ("4294967295", UInt32.max),
      (#""4294967295""#, UInt32.max),
    ])
  func whole(_ json: String, _ number: UInt32) throws {
    #expect(try limit(json) == number)
  }

  @Test(
    "what is no whole number of 32 bits is refused",
    arguments: [
      "-1", "7.5", "4294967296", "1e10", "true", "[]", "{}", #""""#, #""+7""#, #"" 7""#, #""7 ""#, #""-1""#,
      #""0x7""#, #""4294967296""#, #""٣""#, "NaN", "07", "+7", #""NaN""#,
    ])
  func noNumber(_ json: String) {
    #expect(throws: MessageFault.self) { try limit(json) }
  }

  @Test("only true and false are true or false", arguments: ["1", "0", #""true""#, "[true]", "True"])
  func noBool(_ json: String) {
    #expect(throws: MessageFault.self) { try request(#"{"explain":\#(json)}"#) }
  }

  @Test("64 bits are read from a number and from its digits, all of them")
  func long() throws {
    for json in [
      #"{"catalogueVersion":18446744073709551615}"#, #"{"catalogueVersion":"18446744073709551615"}"#,
    ] {
      let response = try Array(json.utf8).withUnsafeBytes { try coder.response(of: .listCentres, json: $0) }
      guard case .listCentres(let response) = response else { throw MessageFault(.missing) }
      #expect(response.catalogueVersion == .max)
    }
  }

  @Test("an outcome is read by its name and by its number; a later version's number counts as unspecified")
  func outcome() throws {
    let read = { (json: String) throws -> Outcome? in
      let response = try Array(#"{"outcome":\#(json)}"#.utf8).withUnsafeBytes {
        try coder.response(of: .match, json: $0)
      }
      guard case .match(let response) = response else { return nil }
      return response.outcome
    }
    #expect(try read(#""OUTCOME_ASK_BACK""#) == .askBack)
    #expect(try read("3") == .askBack)
    #expect(try read("99") == .unspecified)
    for json in [#""ASK_BACK""#, #""""#, #""3""#, "1.5", "true", "2147483648"] {
      #expect(throws: MessageFault(.malformed, field: "outcome"), "\(json)") { try read(json) }
    }
  }

  @Test(
    "the message is an object", arguments: ["", " ", "[]", "null", "1", #""a""#, "{", "{}{}", "{},", "{a:1}"])
  func noObject(_ json: String) {
    #expect(throws: MessageFault(.malformed)) { try request(json) }
  }

  @Test("a fault is told by its place, in the names of the contract")
  func place() {
    #expect(throws: MessageFault(.malformed, field: "requests[3].text")) {
      try request(#"{"requests":[{},{},{},{"text":1}]}"#, .batchMatch)
    }
    #expect(throws: MessageFault(.malformed, field: "need.limit")) {
      try request(#"{"need":{"limit":-1},"centreId":""}"#, .explain)
    }
    #expect(throws: MessageFault(.malformed, field: "centre_id")) {
      try request(#"{"centreId":[]}"#, .explain)
    }
    #expect(throws: MessageFault(.malformed, field: "requests")) {
      try request(#"{"requests":{}}"#, .batchMatch)
    }
  }

  @Test("NUL in a text is told as such, and as such nowhere else")
  func nul() {
    #expect(throws: MessageFault(.hasNUL, field: "requests[1].text")) {
      try request(#"{"requests":[{},{"text":"a\u0000b"}]}"#, .batchMatch)
    }
    #expect(throws: MessageFault(.malformed)) { try request("{\"text\":\"a\0b\"}") }
  }

  @Test(
    "a text that is not UTF-8 is told by its place, in a value that is skipped too",
    arguments: [
      [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]])
  func notUTF8(_ bytes: [UInt8]) {
    #expect(throws: MessageFault(.notUTF8, field: "requests[0].text")) {
      try request(Array(#"{"requests":[{"text":"a"#.utf8) + bytes + Array(#""}]}"#.utf8), .batchMatch)
    }
    #expect(throws: MessageFault(.notUTF8)) {
      try request(Array(#"{"text":"a","x":""#.utf8) + bytes + Array(#""}"#.utf8))
    }
    #expect(throws: MessageFault.self) { try request(Array(#"{""#.utf8) + bytes + Array(#"":1}"#.utf8)) }
  }

  @Test(
    "a false escape is refused, half a surrogate pair too",
    arguments: [
      #"\ud800"#, #"\udc00"#, #"\ud800a"#, #"\ud800\ud800"#, #"\x"#, #"\u12"#, #"\u12G4"#, "\n",
    ])
  func falseEscape(_ escape: String) {
    let fault = #expect(throws: MessageFault.self) { try request(#"{"text":"\#(escape)"}"#) }
    #expect(fault?.kind == .malformed)
  }

  @Test("escapes are read")
  func escapes() throws {
    #expect(
      try request(#"{"te\u0078t":"\u00e5\ud83d\udc69\n\"\\\/\b\f"}"#)
        == .match(MatchRequest(text: "å👩\n\"\\/\u{8}\u{C}")))
  }

  @Test(
    "JSON in another encoding is refused", arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func encoding(_ encoding: String.Encoding) throws {
    let bytes = Array(try #require(#"{"text":"a"}"#.data(using: encoding)))
    #expect(throws: MessageFault(.malformed)) { try request(bytes) }
  }
}
