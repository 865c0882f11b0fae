/// What stands before each frame's payload: a flag byte, 0 in this version, and the payload's length, big-endian.
public enum FrameHeader {
  /// How many bytes a header has.
  public static let byteCount = 5

  /// Writes the header of a payload to the first bytes of some.
  /// - Precondition: the length fits in 32 bits, and the bytes have room for a header.
  public static func write(payloadByteCount: Int, to bytes: UnsafeMutableBufferPointer<UInt8>) {
    bytes[0] = 0
    withUnsafeBytes(of: UInt32(payloadByteCount).bigEndian) { length in
      for index in length.indices { bytes[1 + index] = length[index] }
    }
  }

  /// Appends the header of a payload.
  /// - Precondition: the length fits in 32 bits.
  public static func append(payloadByteCount: Int, to output: inout [UInt8]) {
    output.append(0)
    withUnsafeBytes(of: UInt32(payloadByteCount).bigEndian) { output.append(contentsOf: $0) }
  }
}
