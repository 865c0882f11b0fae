import Testing
import TreffFraming

@Suite("FrameHeader")
struct FrameHeaderTests {
  @Test(
    "a header is a zero and the length, its highest byte first",
    arguments: [
      (0, [0, 0, 0, 0, 0]), (1, [0, 0, 0, 0, 1]), (256, [0, 0, 0, 1, 0]),
      (0x0102_0304, [0, 1, 2, 3, 4]), (4 << 20, [0, 0, 0x40, 0, 0]),
      (Int(UInt32.max), [0, 0xFF, 0xFF, 0xFF, 0xFF]),
    ] as [(Int, [UInt8])])
  func bytes(_ byteCount: Int, _ expected: [UInt8]) {
    var output = [UInt8](repeating: 7, count: 6)
    output.withUnsafeMutableBytes { FrameHeader.write(payloadByteCount: byteCount, to: $0) }
    #expect(output == expected + [7])
    #expect(expected.count == FrameHeader.byteCount)
  }
}
