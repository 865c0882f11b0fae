/// What stands before each frame's payload: a flag byte, 0 in this version, and the payload's length, big-endian.
public enum FrameHeader {
  /// How many bytes a header has.
  public static let byteCount = 5

  /// Writes the header of a payload.
  /// - Parameter bytes: where it goes; at least as many as a header has.
  /// - Precondition: the length fits in 32 bits.
  public static func write(payloadByteCount: Int, to bytes: UnsafeMutableRawBufferPointer) {
    bytes[0] = 0
    bytes.storeBytes(of: UInt32(payloadByteCount).bigEndian, toByteOffset: 1, as: UInt32.self)
  }
}
