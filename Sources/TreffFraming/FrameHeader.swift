/// What stands before each frame's payload: a flag byte, 0 in this version, and the payload's length, big-endian.
public enum FrameHeader {
  /// How many bytes a header has.
  public static let byteCount = 5

  /// Appends the header of a payload.
  /// - Precondition: the length fits in 32 bits.
  public static func append(payloadByteCount: Int, to output: inout [UInt8]) {
    output.append(0)
    withUnsafeBytes(of: UInt32(payloadByteCount).bigEndian) { output.append(contentsOf: $0) }
  }
}
