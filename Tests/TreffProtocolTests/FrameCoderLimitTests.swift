import Testing
import TreffFraming
import TreffProtocol

/// Small messages that would become large ones.
@Suite("FrameCoder, limits")
struct FrameCoderLimitTests {
  private let coder = FrameCoder()

  private func request(_ method: Method, _ message: [UInt8]) throws -> ClientFrame {
    try coder.clientFrame(WireBytes.frame(1, WireBytes.call(1, method.name, message))[...])
  }

  private func response(_ method: Method, _ message: [UInt8]) throws -> ServerFrame {
    try coder.serverFrame(WireBytes.frame(2, WireBytes.reply(1, message))[...]) { _ in method }
  }

  private func fault(_ frame: ClientFrame) -> FaultyCall.Fault? {
    if case .faultyCall(let call) = frame { call.fault } else { nil }
  }

  private static let refused = FaultyCall.Fault.message(MessageFault(.malformed))

  /// So many fields 1, each an empty message.
  private func empties(_ count: Int) -> [UInt8] { WireBytes.repeated([0x0A, 0], count: count) }

  /// Explanations in one another.
  private func nested(_ levelCount: Int) -> [UInt8] {
    // From the inside out, backwards, so that each level is appended and not inserted.
    var reversed: [UInt8] = []
    for _ in 0..<levelCount {
      reversed += WireBytes.varint(UInt64(reversed.count)).reversed()
      reversed.append(0x22)
    }
    return reversed.reversed()
  }

  private func explained(_ levelCount: Int) throws -> ServerFrame {
    try response(.match, WireBytes.bytes(2, WireBytes.bytes(10, nested(levelCount))))
  }

  @Test("explanations as deep as the contract lets them be are read", arguments: [0, 1, 8, 40])
  func deep(_ levelCount: Int) throws {
    guard case .reply(_, .match(let response)) = try explained(levelCount) else {
      Issue.record("\(try explained(levelCount))")
      return
    }
    var depth = 0
    var explanation = response.matches.first?.explanation
    while let inner = explanation?.details.first {
      depth += 1
      explanation = inner
    }
    #expect(depth == levelCount)
  }

  @Test("explanations nested without end are refused", arguments: [2_000, 10_000, 100_000])
  func endless(_ levelCount: Int) throws {
    #expect(try explained(levelCount) == .faultyReply(id: 1, MessageFault(.malformed)))
    // On a coder that has just refused one, the next is read.
    #expect(try response(.match, []) == .reply(id: 1, .match(MatchResponse())))
  }

  @Test("a message of many empty ones is refused at the cap")
  func amplified() throws {
    // A centre takes some 300 bytes of memory and two on the wire: 4 KiB are enough for a few of them.
    guard case .reply = try response(.listCentres, empties(8)) else {
      Issue.record("few are not read")
      return
    }
    for count in [100, 10_000, 1_000_000] {
      #expect(try response(.listCentres, empties(count)) == .faultyReply(id: 1, MessageFault(.malformed)))
    }
    #expect(fault(try request(.batchMatch, empties(10_000))) == Self.refused)
  }

  @Test("metadata cannot be blown up, and gives the request no more room")
  func metadata() throws {
    let many = WireBytes.repeated([0x22, 0], count: 1_000_000)
    #expect(throws: MessageFault(.malformed)) {
      try coder.clientFrame(WireBytes.frame(1, WireBytes.call(1, Method.match.name, []) + many)[...])
    }
    // An envelope with room to spare: a long text in it takes its own length alone.
    let spare = WireBytes.bytes(4, WireBytes.text(2, String(repeating: "x", count: 100_000)))
    let call = WireBytes.call(1, Method.batchMatch.name, empties(1_000)) + spare
    #expect(fault(try coder.clientFrame(WireBytes.frame(1, call)[...])) == Self.refused)
  }

  @Test("a batch of as many needs as are allowed is read, however short they are")
  func batch() throws {
    let needs = (0..<10_000).map { MatchRequest(text: ["å", "rus", "x"][$0 % 3]) }
    var bytes: [UInt8] = []
    coder.append(Call(id: 1, request: .batchMatch(BatchMatchRequest(requests: needs))), to: &bytes)
    #expect(
      try coder.clientFrame(bytes.dropFirst(FrameHeader.byteCount))
        == .call(Call(id: 1, request: .batchMatch(BatchMatchRequest(requests: needs)))))
  }

  @Test("a batch of long needs near the longest frame is read")
  func longBatch() throws {
    let needs = (0..<520).map { MatchRequest(text: String(repeating: "\($0 % 10)", count: 8_000)) }
    var bytes: [UInt8] = []
    coder.append(Call(id: 1, request: .batchMatch(BatchMatchRequest(requests: needs))), to: &bytes)
    #expect(bytes.count > 4_000_000 && bytes.count < 4 << 20)
    #expect(
      try coder.clientFrame(bytes.dropFirst(FrameHeader.byteCount))
        == .call(Call(id: 1, request: .batchMatch(BatchMatchRequest(requests: needs)))))
  }

  @Test("the cap is what the contract says")
  func numbers() {
    #expect(FrameCoder.unfoldedByteCountBase == 4_096)
    #expect(FrameCoder.unfoldedBytesPerByte == 64)
    #expect(FrameCoder.unfoldedByteCountMax == 67_108_864)
  }

  @Test("the longest frame of nothing but the smallest fields is read or refused, not a crash")
  func longest() throws {
    for unit: [UInt8] in [[0x0A, 0], [0x18, 1], [0xF8, 1, 1]] {
      let message = WireBytes.repeated(unit, count: (4 << 20) / unit.count - 32)
      _ = try request(.explain, message)
      _ = try response(.match, message)
      _ = try? coder.clientFrame(WireBytes.frame(1, message)[...])
      _ = try? coder.clientFrame(message[...])
    }
  }
}
