import Testing
import TreffFraming
import TreffProtocol

@Suite("FrameCoder")
struct FrameCoderTests {
  @Test("a call comes back as it was sent")
  func call() throws {
    let coder = FrameCoder()
    let call = Call(
      id: 7,
      request: .match(MatchRequest(text: "vi har flere unge som skader seg selv", municipality: "Vadsø")),
      timeoutMilliseconds: 250, acceptLanguage: "nn")
    var bytes: [UInt8] = []
    coder.append(call, to: &bytes)
    var decoder = StreamDecoder(payloadByteCountMax: 4_096)
    decoder.append(Preface.current.bytes + bytes)
    #expect(try decoder.next() == .preface(.current))
    guard case .frame(let payload) = try decoder.next() else {
      Issue.record("no frame")
      return
    }
    #expect(try coder.clientFrame(payload) == .call(call))
  }
}
