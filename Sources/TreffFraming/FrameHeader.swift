/// What stands before each frame's payload: a flag byte, 0 in this version, and the payload's length, big-endian.
public enum FrameHeader {
  /// How many bytes a header has.
  public static let byteCount = 5

  /// Appends the header of a payload.
  /// - Precondition: the length fits in 32 bits.
  public static func append(payloadByteCount: Int, to output: inout [UInt8]) {
    // Flag and length are the first five bytes of this, and appended in one step.
    let header = UInt64(UInt32(payloadByteCount)) << 24
    withUnsafeBytes(of: header.bigEndian) {
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[..<byteCount]))
    }
  }
}
