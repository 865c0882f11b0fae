import TreffFraming
import TreffProtocol

/// A call's frame, encoded once. Only the id is written anew each time: from 2^28 on it always takes five
/// bytes.
struct PreparedCall: Sendable {
  /// The frame, header and all, under the id ``firstID``.
  let bytes: [UInt8]
  /// Where the five bytes of the id begin.
  let idPosition: Int
  /// What is asked.
  let request: Request

  /// The lowest id of five bytes as a varint.
  static let firstID: UInt32 = 1 << 28
  /// How many bytes an id has.
  static let idByteCount = 5

  /// The frame did not come back as it was sent.
  struct Unreadable: Error {}

  /// Encodes a request.
  /// - Throws: ``Unreadable`` or ``MessageFault`` where the frame under another id does not read back as the
  ///   same call.
  init(_ request: Request, coder: FrameCoder) throws {
    var bytes: [UInt8] = []
    coder.append(Call(id: Self.firstID, request: request), to: &bytes)
    // Header, the tag of the call in the frame, the call's length as a varint, the tag of the id.
    var position = FrameHeader.byteCount + 1
    while bytes[position] >= 0x80 { position += 1 }
    position += 1
    guard bytes[position] == 0x08 else { throw Unreadable() }
    self.bytes = bytes
    self.idPosition = position + 1
    self.request = request

    let id = UInt32.max - 1
    bytes.withUnsafeMutableBytes { Self.write(id, at: $0.baseAddress! + position + 1) }
    let frame = try coder.clientFrame(bytes[FrameHeader.byteCount...])
    guard frame == .call(Call(id: id, request: request)) else { throw Unreadable() }
  }

  /// Writes an id of five bytes.
  static func write(_ id: UInt32, at place: UnsafeMutableRawPointer) {
    let low = id & 0x7f | (id << 1) & 0x7f00 | (id << 2) & 0x7f_0000 | (id << 3) & 0x7f00_0000
    place.storeBytes(of: (low | 0x8080_8080).littleEndian, as: UInt32.self)
    place.storeBytes(of: UInt8(id >> 28), toByteOffset: 4, as: UInt8.self)
  }

  /// Whether the bytes at a place are this frame under an id.
  func equals(_ place: UnsafeRawPointer, id: UInt32) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: Self.idByteCount, alignment: 4) { idBytes in
      Self.write(id, at: idBytes.baseAddress!)
      let after = idPosition + Self.idByteCount
      return bytes.withUnsafeBytes { own in
        own[..<idPosition].elementsEqual(UnsafeRawBufferPointer(start: place, count: idPosition))
          && idBytes.elementsEqual(
            UnsafeRawBufferPointer(start: place + idPosition, count: Self.idByteCount))
          && own[after...].elementsEqual(
            UnsafeRawBufferPointer(start: place + after, count: bytes.count - after))
      }
    }
  }
}
