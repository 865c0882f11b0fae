internal import CProtobufC

/// The answers to a batch, each packed as it comes. As Swift values, with their arithmetic, they take many times the
/// memory, and small requests can have large answers.
public struct PackedBatch: Hashable, Sendable {
  /// A packed `BatchMatchResponse` of one answer for each: behind each other they are one of all, as protobuf has it.
  private(set) var bytes: [UInt8] = []
  /// How many answers there are.
  public private(set) var count = 0

  /// A batch without answers.
  public init() {}

  /// What the answers take on the wire.
  public var byteCount: Int { bytes.count }

  /// Puts an answer behind the others.
  public mutating func append(_ answer: MatchResponse) {
    let response = BatchMatchResponse(responses: [answer])
    let arena = Arena()
    withExtendedLifetime(arena) { bytes += response.packed(in: arena) }
    count += 1
  }

  /// The answers as values.
  /// - Throws: ``MessageFault``, which cannot happen to what was packed here, but for want of memory.
  public func response() throws(MessageFault) -> BatchMatchResponse {
    let arena = Arena()
    let result = withExtendedLifetime(arena) {
      bytes.withUnsafeBufferPointer { bytes in
        Result { () throws(MessageFault) in try BatchMatchResponse(from: PackedMessage(bytes, in: arena)) }
      }
    }
    return try result.get()
  }

  /// The struct of all answers in the arena.
  /// - Precondition: the arena has no cap.
  func message(in arena: Arena) -> UnsafeMutablePointer<ProtobufCMessage> {
    let layout = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(MessageFault) in
        try PackedMessage(bytes, in: arena).layout(BatchMatchResponse.prepare)
      }
    }
    guard case .success(let layout) = layout else { preconditionFailure("what was packed here is a message") }
    return UnsafeMutableRawPointer(layout).assumingMemoryBound(to: ProtobufCMessage.self)
  }

  /// The packed `BatchMatchResponse` in the arena.
  func packed(in arena: Arena) -> UnsafeBufferPointer<UInt8> {
    let copy = arena.allocate(UInt8.self, count: bytes.count)
    bytes.withUnsafeBufferPointer {
      if let start = $0.baseAddress { copy.update(from: start, count: $0.count) }
    }
    return UnsafeBufferPointer(start: copy, count: bytes.count)
  }
}
