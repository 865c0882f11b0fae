/// What stands before each frame's payload: a flag byte, 0 in this version, and the payload's length, big-endian.
public enum FrameHeader {
  /// How many bytes a header has.
  public static let byteCount = 5

  /// Appends the header of a payload.
  /// - Precondition: the length fits in 32 bits.
  public static func append(payloadByteCount: Int, to output: inout [UInt8]) {
    let length = UInt32(payloadByteCount)
    output.append(0)
    for shift in [24, 16, 8, 0] as [UInt32] { output.append(UInt8(truncatingIfNeeded: length >> shift)) }
  }
}
