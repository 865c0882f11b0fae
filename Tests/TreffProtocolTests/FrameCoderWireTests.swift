import Testing
import TreffProtocol

/// Bytes that other implementations may send: by later versions of the contract, in odd order, or by mistake.
@Suite("FrameCoder, odd bytes")
struct FrameCoderWireTests {
  private let coder = FrameCoder()

  private func match(_ message: [UInt8]) throws -> ClientFrame {
    try coder.clientFrame(WireBytes.frame(1, WireBytes.call(1, Method.match.name, message))[...])
  }

  private func asked(_ request: MatchRequest) -> ClientFrame { .call(Call(id: 1, request: .match(request))) }

  private static let malformed = FaultyCall.Fault.message(MessageFault(.malformed))

  private func isMalformed(_ frame: ClientFrame) -> Bool {
    if case .faultyCall(let call) = frame { call.fault == Self.malformed } else { false }
  }

  @Test("of a field that comes twice the last one counts")
  func last() throws {
    let message =
      WireBytes.text(1, "først") + WireBytes.number(3, 4) + WireBytes.text(1, "sist") + WireBytes.number(3, 9)
    #expect(try match(message) == asked(MatchRequest(text: "sist", limit: 9)))
    // Even an empty one.
    #expect(try match(WireBytes.text(1, "først") + WireBytes.text(1, "")) == asked(MatchRequest()))
  }

  @Test("fields may come in any order")
  func order() throws {
    let message = WireBytes.number(5, 1) + WireBytes.text(2, "Vadsø") + WireBytes.text(1, "rus")
    #expect(
      try match(message) == asked(MatchRequest(text: "rus", municipality: "Vadsø", explain: true)))
  }

  @Test("of a message that comes twice the fields are put together")
  func merged() throws {
    let message =
      WireBytes.bytes(1, WireBytes.text(1, "rus") + WireBytes.number(3, 4))
      + WireBytes.bytes(1, WireBytes.text(2, "Vadsø") + WireBytes.number(3, 9))
    let frame = WireBytes.frame(1, WireBytes.call(1, Method.explain.name, message))
    let need = MatchRequest(text: "rus", municipality: "Vadsø", limit: 9)
    #expect(
      try coder.clientFrame(frame[...]) == .call(Call(id: 1, request: .explain(ExplainRequest(need: need)))))
  }

  @Test("unknown fields are skipped, whatever their type")
  func unknown() throws {
    let unknown =
      WireBytes.number(30, 1) + WireBytes.text(31, "?") + WireBytes.tag(32, type: 1) + [
        1, 2, 3, 4, 5, 6, 7, 8,
      ]
      + WireBytes.tag(33, type: 5) + [1, 2, 3, 4] + WireBytes.number(536_870_911, .max)
    #expect(try match(unknown + WireBytes.text(1, "rus") + unknown) == asked(MatchRequest(text: "rus")))
    let frame =
      unknown + WireBytes.frame(1, WireBytes.call(1, Method.match.name, []) + unknown) + unknown
    #expect(try coder.clientFrame(frame[...]) == asked(MatchRequest()))
  }

  @Test("a varint may be longer than it need be, and too large a number is cut to 32 bits")
  func varints() throws {
    #expect(try match([0x18, 0x85, 0x80, 0x00]) == asked(MatchRequest(limit: 5)))
    #expect(try match(WireBytes.number(3, 1 << 32 | 7)) == asked(MatchRequest(limit: 7)))
    #expect(try match(WireBytes.number(5, 2)) == asked(MatchRequest(explain: true)))
  }

  @Test("a known field of another wire type makes the message malformed", arguments: [0, 1, 2, 5])
  func types(_ type: UInt64) throws {
    let value: [UInt64: [UInt8]] = [0: [1], 1: Array(repeating: 1, count: 8), 2: [1, 1], 5: [1, 1, 1, 1]]
    for field in 1...4 as ClosedRange<UInt64> {
      let isRight = type == (field == 3 ? 0 : 2)
      let frame = try match(WireBytes.tag(field, type: type) + (value[type] ?? []))
      #expect(isMalformed(frame) == !isRight)
    }
    // libprotobuf-c takes a truth value from any type: true where one of the bytes is not zero.
    #expect(
      try match(WireBytes.tag(5, type: type) + (value[type] ?? [])) == asked(MatchRequest(explain: true)))
  }

  @Test("groups, types that do not exist, and field 0 make a message malformed")
  func groups() throws {
    for type in [3, 4, 6, 7] as [UInt64] {
      #expect(isMalformed(try match(WireBytes.tag(30, type: type) + WireBytes.tag(30, type: 4))))
    }
    #expect(isMalformed(try match([0x00, 0x01])))
    #expect(isMalformed(try match([0x02, 0x00])))
  }

  @Test("a message cut short anywhere is malformed or a shorter message, never a crash")
  func cut() throws {
    var source = RuleSource()
    var bytes: [UInt8] = []
    for method in Method.allCases {
      bytes = []
      coder.append(Call(id: 1, request: Request.sample(method, &source)), to: &bytes)
      let payload = bytes.dropFirst(5)
      for count in 1..<payload.count {
        // The envelope is one field, and its length says that something is missing.
        #expect(throws: MessageFault(.malformed)) { try coder.clientFrame(payload.prefix(count)) }
      }
    }
    bytes = []
    let response = Response.sample(.match, &source)
    #expect(coder.append(response, to: 1, byteCountMax: .max, to: &bytes))
    // Reply, its id and its message's header take 9 bytes.
    let message = Array(bytes.dropFirst(5 + 9))
    for count in 0..<message.count {
      let cut = WireBytes.frame(2, WireBytes.reply(1, Array(message.prefix(count))))
      let frame = try coder.serverFrame(cut[...]) { _ in .match }
      switch frame {
      case .reply(_, let read): #expect(read != .match(MatchResponse()) || count == 0)
      case .faultyReply(_, let fault): #expect(fault.kind == .malformed)
      default: Issue.record("\(frame)")
      }
    }
  }

  @Test("a frame of a later version, of the other side's kinds, or of none is skipped")
  func other() throws {
    #expect(try coder.clientFrame([]) == .other)
    #expect(try coder.serverFrame([]) { _ in nil } == .other)
    for later in [WireBytes.frame(8, [1, 2]), WireBytes.number(20, 3)] {
      #expect(try coder.clientFrame(later[...]) == .other)
      #expect(try coder.serverFrame(later[...]) { _ in nil } == .other)
    }
    for ofServer in [2, 3, 7] as [UInt64] {
      #expect(try coder.clientFrame(WireBytes.frame(ofServer, [])[...]) == .other)
    }
    for ofClient in [1, 4] as [UInt64] {
      #expect(try coder.serverFrame(WireBytes.frame(ofClient, [])[...]) { _ in nil } == .other)
    }
  }

  @Test("of several kinds in one frame the last one counts")
  func kinds() throws {
    let ping = WireBytes.frame(5, WireBytes.tag(1, type: 1) + [9, 0, 0, 0, 0, 0, 0, 0])
    let cancel = WireBytes.frame(4, WireBytes.number(1, 3))
    let call = WireBytes.frame(1, WireBytes.call(1, Method.match.name, []))
    #expect(try coder.clientFrame((ping + call + cancel)[...]) == .cancel(id: 3))
    #expect(try coder.clientFrame((cancel + call + ping)[...]) == .ping(opaque: 9))
    #expect(try coder.clientFrame((call + cancel + call)[...]) == asked(MatchRequest()))
    #expect(
      try coder.clientFrame((cancel + WireBytes.frame(4, WireBytes.number(1, 4)))[...]) == .cancel(id: 4))
  }

  @Test("an envelope that is no message is no frame")
  func envelope() throws {
    for bytes: [UInt8] in [
      [0xFF], [0x0A], [0x0A, 1], [0x08, 1], [0x0A, 2, 0x08], WireBytes.frame(1, [0x0A, 1, 1]), [0x0B, 0x0C],
      [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      Array(repeating: 0xFF, count: 4_096),
    ] {
      #expect(throws: MessageFault(.malformed)) { try coder.clientFrame(bytes[...]) }
      #expect(throws: MessageFault(.malformed)) { try coder.serverFrame(bytes[...]) { _ in .match } }
    }
  }

  @Test("a slice from the middle of a stream is read like one from its start")
  func slice() throws {
    let payload = WireBytes.frame(4, WireBytes.number(1, 3))
    let stream = [1, 2, 3] + payload + [4, 5]
    #expect(try coder.clientFrame(stream[3..<(3 + payload.count)]) == .cancel(id: 3))
  }
}
