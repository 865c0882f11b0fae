import Testing
import TreffFraming
import TreffProtocol

/// Another implementation's bytes: see Scripts/generate-golden.
@Suite("Frames of another implementation")
struct GoldenTests {
  private let coder = FrameCoder()

  private func golden(_ name: String) throws -> [UInt8] { try GoldenFile.bytes(name + ".bin") }

  /// The only frame of a stream.
  private func payload(_ bytes: [UInt8]) throws -> ArraySlice<UInt8> {
    var decoder = StreamDecoder(payloadByteCountMax: 1 << 20)
    decoder.append(Preface.current.bytes + bytes)
    #expect(try decoder.next() == .preface(.current))
    guard case .frame(let payload) = try decoder.next() else { throw MessageFault(.malformed) }
    #expect(!decoder.isMidway)
    return payload
  }

  @Test("a call is read as it was meant, and written byte for byte the same", arguments: Method.allCases)
  func call(_ method: Method) throws {
    var source = RuleSource()
    let number = try #require(Method.allCases.firstIndex(of: method))
    let call = Call(
      id: UInt32(number + 1), request: Request.sample(method, &source),
      timeoutMilliseconds: 250, acceptLanguage: "nn")
    let bytes = try golden(GoldenFile.name("call", method))
    #expect(try coder.clientFrame(payload(bytes)) == .call(call))
    var written: [UInt8] = []
    coder.append(call, to: &written)
    #expect(written == bytes)
  }

  @Test("a reply is read as it was meant, and written byte for byte the same", arguments: Method.allCases)
  func reply(_ method: Method) throws {
    var source = RuleSource()
    let id = UInt32(try #require(Method.allCases.firstIndex(of: method)) + 1)
    let response = Response.sample(method, &source)
    let bytes = try golden(GoldenFile.name("reply", method))
    #expect(
      try coder.serverFrame(payload(bytes)) { $0 == id ? method : nil } == .reply(id: id, response))
    var written: [UInt8] = []
    #expect(coder.append(response, to: id, byteCountMax: .max, to: &written))
    #expect(written == bytes)
  }

  @Test("a failure is read as it was meant, and written byte for byte the same")
  func failure() throws {
    var source = RuleSource()
    let failure = Failure.sample(&source)
    let bytes = try golden("failure")
    #expect(try coder.serverFrame(payload(bytes)) { _ in nil } == .failure(failure))
    var written: [UInt8] = []
    coder.append(failure, to: &written)
    #expect(written == bytes)
  }

  @Test("a farewell is read as it was meant, and written byte for byte the same")
  func goAway() throws {
    var source = RuleSource()
    let goAway = GoAway.sample(&source)
    let bytes = try golden("go-away")
    #expect(try coder.serverFrame(payload(bytes)) { _ in nil } == .goAway(goAway))
    var written: [UInt8] = []
    coder.append(goAway, to: &written)
    #expect(written == bytes)
  }

  @Test("cancels, pings and pongs are read as they were meant, and written byte for byte the same")
  func small() throws {
    let source = RuleSource()
    var written: [UInt8] = []
    coder.appendCancel(of: source.number(1), to: &written)
    #expect(try coder.clientFrame(payload(golden("cancel"))) == .cancel(id: source.number(1)))
    #expect(written == (try golden("cancel")))
    written = []
    coder.appendPing(source.long(1), to: &written)
    #expect(try coder.clientFrame(payload(golden("ping"))) == .ping(opaque: source.long(1)))
    #expect(try coder.serverFrame(payload(golden("ping"))) { _ in nil } == .ping(opaque: source.long(1)))
    #expect(written == (try golden("ping")))
    written = []
    coder.appendPong(source.long(1), to: &written)
    #expect(try coder.clientFrame(payload(golden("pong"))) == .pong(opaque: source.long(1)))
    #expect(try coder.serverFrame(payload(golden("pong"))) { _ in nil } == .pong(opaque: source.long(1)))
    #expect(written == (try golden("pong")))
  }

  @Test("a call with nothing in it is a call of no method")
  func emptyCall() throws {
    guard case .faultyCall(let call) = try coder.clientFrame(payload(golden("empty-call"))) else {
      Issue.record("no faulty call")
      return
    }
    #expect(call.id == 0)
    #expect(call.fault == .methodUnknown(""))
  }
}
