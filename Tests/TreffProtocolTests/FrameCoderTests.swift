import Testing
import TreffFraming
import TreffProtocol

/// Every frame, written and read.
@Suite("FrameCoder")
struct FrameCoderTests {
  private let coder = FrameCoder()

  /// The payload of the only frame in some bytes.
  private func payload(_ bytes: [UInt8]) throws -> ArraySlice<UInt8> {
    var decoder = StreamDecoder(payloadByteCountMax: .max)
    decoder.append(Preface.current.bytes + bytes)
    #expect(try decoder.next() == .preface(.current))
    guard case .frame(let payload) = try decoder.next() else { throw MessageFault(.malformed) }
    #expect(try decoder.next() == nil)
    #expect(!decoder.isMidway)
    return payload
  }

  @Test("a call comes back as it was sent, whatever it asks", arguments: Method.allCases)
  func call(_ method: Method) throws {
    for seed in 0..<150 {
      var source = RandomSource(seed: UInt64(seed))
      let call = Call(
        id: source.number(1), request: Request.sample(method, &source),
        timeoutMilliseconds: source.number(3), acceptLanguage: source.text("value"))
      var bytes: [UInt8] = []
      coder.append(call, to: &bytes)
      #expect(try coder.clientFrame(payload(bytes)) == .call(call))
    }
  }

  @Test("a reply comes back as it was sent, whatever it holds", arguments: Method.allCases)
  func reply(_ method: Method) throws {
    for seed in 0..<150 {
      var source = RandomSource(seed: UInt64(seed))
      let response = Response.sample(method, &source)
      let id = source.number(1)
      var bytes: [UInt8] = []
      #expect(coder.append(response, to: id, byteCountMax: .max, to: &bytes))
      #expect(try coder.serverFrame(payload(bytes)) { $0 == id ? method : nil } == .reply(id: id, response))
    }
  }

  @Test("a message of no bytes is one of defaults, for every method", arguments: Method.allCases)
  func blank(_ method: Method) throws {
    // A field of a later version says nothing either, and libprotobuf-c unfolds it.
    let unknown = WireBytes.number(1_000, 1)
    let calls = try [[], unknown].map {
      try coder.clientFrame(WireBytes.frame(1, WireBytes.call(7, method.name, $0))[...])
    }
    guard case .call = calls[0] else {
      Issue.record("\(calls[0])")
      return
    }
    #expect(calls[0] == calls[1])
    let replies = try [[], unknown].map {
      try coder.serverFrame(WireBytes.frame(2, WireBytes.reply(7, $0))[...]) { _ in method }
    }
    guard case .reply = replies[0] else {
      Issue.record("\(replies[0])")
      return
    }
    #expect(replies[0] == replies[1])
  }

  @Test("a failure comes back as it was sent")
  func failure() throws {
    for seed in 0..<150 {
      var source = RandomSource(seed: UInt64(seed))
      let failure = Failure.sample(&source)
      var bytes: [UInt8] = []
      coder.append(failure, to: &bytes)
      #expect(try coder.serverFrame(payload(bytes)) { _ in nil } == .failure(failure))
    }
  }

  @Test(
    "farewells, cancels, pings and pongs come back as they were sent",
    arguments: [0, 1, 127, 128, UInt32.max])
  func small(_ number: UInt32) throws {
    var bytes: [UInt8] = []
    let goAway = GoAway(lastID: number, code: 14, message: "ŋ")
    coder.append(goAway, to: &bytes)
    #expect(try coder.serverFrame(payload(bytes)) { _ in nil } == .goAway(goAway))
    bytes = []
    coder.appendCancel(of: number, to: &bytes)
    #expect(try coder.clientFrame(payload(bytes)) == .cancel(id: number))
    let opaque = UInt64(number) << 32 | 1
    bytes = []
    coder.appendPing(opaque, to: &bytes)
    #expect(try coder.clientFrame(payload(bytes)) == .ping(opaque: opaque))
    #expect(try coder.serverFrame(payload(bytes)) { _ in nil } == .ping(opaque: opaque))
    bytes = []
    coder.appendPong(opaque, to: &bytes)
    #expect(try coder.clientFrame(payload(bytes)) == .pong(opaque: opaque))
    #expect(try coder.serverFrame(payload(bytes)) { _ in nil } == .pong(opaque: opaque))
  }

  @Test("frames are appended behind what is there, and read one after the other")
  func several() throws {
    var bytes = Preface.current.bytes
    for number in 1...100 { coder.appendPing(UInt64(number), to: &bytes) }
    var decoder = StreamDecoder(payloadByteCountMax: 64)
    decoder.append(bytes)
    #expect(try decoder.next() == .preface(.current))
    for number in 1...100 {
      guard case .frame(let payload) = try decoder.next() else { throw MessageFault(.malformed) }
      #expect(try coder.clientFrame(payload) == .ping(opaque: UInt64(number)))
    }
    #expect(try decoder.next() == nil)
  }

  @Test("a reply longer than may be sent leaves nothing behind")
  func tooLong() throws {
    var source = RuleSource()
    let response = Response.sample(.match, &source)
    var whole: [UInt8] = []
    #expect(coder.append(response, to: 1, byteCountMax: .max, to: &whole))
    let byteCount = whole.count - FrameHeader.byteCount
    var output: [UInt8] = [7]
    #expect(!coder.append(response, to: 1, byteCountMax: byteCount - 1, to: &output))
    #expect(output == [7])
    #expect(coder.append(response, to: 1, byteCountMax: byteCount, to: &output))
    #expect(output == [7] + whole)
  }

  @Test("replies come back at the lengths where their envelope grows, with the longest id")
  func envelope() throws {
    for byteCount in [0, 1, 100, 110, 120, 130, 16_360, 16_370, 16_380, 16_390, 2_097_140, 2_097_160] {
      for length in byteCount..<(byteCount + 10) {
        let text = String(repeating: "a", count: length)
        let response = Response.suggest(
          SuggestResponse(suggestions: [Suggestion(text: text, kind: "", id: "", matched: "")]))
        var bytes: [UInt8] = []
        #expect(coder.append(response, to: .max, byteCountMax: .max, to: &bytes))
        #expect(try coder.serverFrame(payload(bytes)) { _ in .suggest } == .reply(id: .max, response))
      }
    }
  }

  @Test("the id 0 is passed on as it is, for the server to judge")
  func idZero() throws {
    let request = Request.match(MatchRequest(text: "rus"))
    var bytes: [UInt8] = []
    coder.append(Call(id: 0, request: request), to: &bytes)
    #expect(try coder.clientFrame(payload(bytes)) == .call(Call(id: 0, request: request)))
    #expect(try coder.clientFrame(WireBytes.frame(4, [])[...]) == .cancel(id: 0))
  }

  @Test("a reply to no known call is stray, whatever it holds")
  func stray() throws {
    let payload = WireBytes.frame(2, WireBytes.reply(8, [0xFF]))
    #expect(try coder.serverFrame(payload[...]) { _ in nil } == .strayReply(id: 8))
    #expect(
      try coder.serverFrame(payload[...]) { $0 == 8 ? .match : nil }
        == .faultyReply(id: 8, MessageFault(.malformed)))
  }

  @Test("a reply at fault is told with its field, and the next one is read")
  func faultyReply() throws {
    let match = WireBytes.bytes(2, WireBytes.bytes(9, WireBytes.text(2, "a\u{0}")))
    let payload = WireBytes.frame(2, WireBytes.reply(8, match + match))
    #expect(
      try coder.serverFrame(payload[...]) { _ in .match }
        == .faultyReply(id: 8, MessageFault(.hasNUL, field: "matches[0].offers[0].title")))
    #expect(
      try coder.serverFrame(WireBytes.frame(2, WireBytes.reply(8, []))[...]) { _ in .match }
        == .reply(id: 8, .match(MatchResponse())))
  }

  @Test("the last accept-language counts, and other metadata is ignored")
  func metadata() throws {
    func entry(_ key: String, _ value: String) -> [UInt8] {
      WireBytes.bytes(4, WireBytes.text(1, key) + WireBytes.text(2, value))
    }
    let content =
      entry("accept-language", "nb") + entry("traceparent", "00-1") + entry("accept-language", "nn")
      + WireBytes.call(1, Method.match.name, []) + entry("Accept-Language", "en")
    #expect(
      try coder.clientFrame(WireBytes.frame(1, content)[...])
        == .call(Call(id: 1, request: .match(MatchRequest()), acceptLanguage: "nn")))
  }

  @Test("absent fields are empty")
  func absent() throws {
    for method in Method.allCases {
      let payload = WireBytes.frame(1, WireBytes.text(2, method.name))
      guard case .call(let call) = try coder.clientFrame(payload[...]) else { throw MessageFault(.missing) }
      #expect(call.id == 0 && call.timeoutMilliseconds == 0 && call.acceptLanguage == "")
      #expect(call.request.method == method)
    }
  }
}
