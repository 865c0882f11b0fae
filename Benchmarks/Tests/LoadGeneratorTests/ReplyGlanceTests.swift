import Testing
import TreffFraming
import TreffProtocol

@testable import load_generator

@Suite("ReplyGlance")
struct ReplyGlanceTests {
  private func glance(_ frame: [UInt8]) -> UInt32? {
    frame.withUnsafeBytes { bytes in
      ReplyGlance(UnsafeRawBufferPointer(rebasing: bytes[FrameHeader.byteCount...]))?.id
    }
  }

  @Test("sees the id of a reply, with a message or an empty one")
  func replies() {
    for status in [HealthCheckResponse.ServingStatus.serving, .unknown] {
      for id in [1, 300, UInt32.max] {
        var frame: [UInt8] = []
        let response = Response.checkHealth(HealthCheckResponse(status: status))
        #expect(FrameCoder().append(response, to: id, byteCountMax: 100, to: &frame))
        #expect(glance(frame) == id)
      }
    }
  }

  @Test("leaves all other frames, and every cut one, to a whole reading")
  func others() {
    let coder = FrameCoder()
    var failure = Failure()
    failure.id = 7
    failure.code = 3
    var frames = [[UInt8]](repeating: [], count: 3)
    coder.append(failure, to: &frames[0])
    coder.append(GoAway(lastID: 7, code: 0, message: ""), to: &frames[1])
    coder.appendPing(7, to: &frames[2])
    for frame in frames { #expect(glance(frame) == nil) }

    var reply: [UInt8] = []
    let response = Response.checkHealth(HealthCheckResponse(status: .serving))
    #expect(coder.append(response, to: 300, byteCountMax: 100, to: &reply))
    for count in FrameHeader.byteCount..<reply.count { #expect(glance(Array(reply[..<count])) == nil) }
  }
}
