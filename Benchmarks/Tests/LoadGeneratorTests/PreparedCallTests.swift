import Testing
import TreffFraming
import TreffProtocol

@testable import load_generator

@Suite("PreparedCall")
struct PreparedCallTests {
  static let requests: [Request] = [
    .checkHealth(HealthCheckRequest()), .match(MatchRequest(text: "kurs")),
    .match(MatchRequest(text: String(repeating: "vi trenger kurs ", count: 400), municipality: "Vadsø")),
  ]

  @Test("under any id of five bytes, the frame is that call", arguments: requests)
  func ids(_ request: Request) throws {
    let coder = FrameCoder()
    let prepared = try PreparedCall(request, coder: coder)
    for id in [PreparedCall.firstID, PreparedCall.firstID + 129, 0x8765_4321, .max] as [UInt32] {
      var bytes = prepared.bytes
      bytes.withUnsafeMutableBytes { PreparedCall.write(id, at: $0.baseAddress! + prepared.idPosition) }
      #expect(
        try coder.clientFrame(bytes[FrameHeader.byteCount...]) == .call(Call(id: id, request: request)))
      var encoded: [UInt8] = []
      coder.append(Call(id: id, request: request), to: &encoded)
      #expect(bytes == encoded)
      #expect(bytes.withUnsafeBytes { prepared.equals($0.baseAddress!, id: id) })
    }
  }

  @Test("an echo with any other byte is another frame")
  func others() throws {
    let prepared = try PreparedCall(.match(MatchRequest(text: "kurs")), coder: FrameCoder())
    for index in prepared.bytes.indices {
      var bytes = prepared.bytes
      bytes[index] ^= 1
      #expect(!bytes.withUnsafeBytes { prepared.equals($0.baseAddress!, id: PreparedCall.firstID) })
    }
  }
}
