/// Turns single messages into bytes and back, for doors that have their own ways of framing them. Holds the memory that
/// messages are unfolded into, so one belongs to one thread at a time; nothing of that memory leaves it.
///
/// What a message may unfold into is capped as ``FrameCoder`` caps it.
public final class MessageCoder {
  let arena = Arena()
  let jsonFields = JSONFields()

  /// A coder with memory of its own, some 32 KiB.
  public init() {}

  /// Reads the request that a method takes.
  /// - Throws: ``MessageFault`` where the bytes are no such message.
  public func request(for method: Method, _ bytes: UnsafeRawBufferPointer) throws(MessageFault) -> Request {
    try reading(bytes) { bytes, arena throws(MessageFault) in
      try Request(for: method, from: PackedMessage(bytes, in: arena))
    }
  }

  /// Reads a message with the arena's memory capped for its length.
  func reading<Message>(
    _ bytes: UnsafeRawBufferPointer,
    _ body: (UnsafeBufferPointer<UInt8>, Arena) throws(MessageFault) -> Message
  ) throws(MessageFault) -> Message {
    let bytes = bytes.bindMemory(to: UInt8.self)
    arena.reset(
      byteCountMax: min(FrameCoder.unfoldedByteCount(of: bytes.count), FrameCoder.unfoldedByteCountMax))
    defer { arena.reset() }
    return try body(bytes, arena)
  }

  /// Hands over the bytes of an answer.
  /// - Parameter body: given bytes that are valid until it returns.
  public func withBytes<Result>(of response: Response, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    defer { arena.reset() }
    return body(UnsafeRawBufferPointer(response.packed(in: arena)))
  }
}
