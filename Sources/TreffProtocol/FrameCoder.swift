internal import CProtobufC
internal import CTreffProto
internal import TreffFraming

/// Turns frames into bytes and back. Holds the memory that messages are unfolded into, so one belongs to one thread at
/// a time; nothing of that memory leaves it.
public final class FrameCoder {
  /// What a received message may unfold into: this many bytes …
  public static let unfoldedByteCountBase = 4 * 1024
  /// … and this many for each byte of it; a message of two bytes can take ninety.
  public static let unfoldedBytesPerByte = 64
  /// … but never more than this, and a frame with the message in it not either: what a sane one of the longest length
  /// takes, several times over.
  public static let unfoldedByteCountMax = 64 * 1024 * 1024

  /// The same for what a server sends, whose answers to batches are longer: a client has chosen its server.
  public static let replyUnfoldedByteCountMax = 1024 * 1024 * 1024

  private let arena = Arena()
  private let frameType = Arena.descriptor(treffsikker__v1__frame__init)
  /// The frame around every reply, and the reply in it: by far the most of what a server sends.
  private let replyFrame = UnsafeMutablePointer<Treffsikker__V1__Frame>.allocate(capacity: 1)
  private let replyInFrame = UnsafeMutablePointer<Treffsikker__V1__Reply>.allocate(capacity: 1)

  /// A coder with memory of its own, some 32 KiB.
  public init() {
    treffsikker__v1__reply__init(replyInFrame)
    treffsikker__v1__frame__init(replyFrame)
    replyFrame.pointee.kind_case = TREFFSIKKER__V1__FRAME__KIND_REPLY
    replyFrame.pointee.reply = replyInFrame
  }

  deinit {
    replyFrame.deallocate()
    replyInFrame.deallocate()
  }

  // MARK: Frames that arrive

  /// Reads a frame that a client has sent.
  /// - Parameter payload: what followed the frame's header.
  /// - Throws: ``MessageFault`` where it is no frame at all: what follows in the stream has no meaning any more.
  public func clientFrame(_ payload: ArraySlice<UInt8>) throws(MessageFault) -> ClientFrame {
    defer { arena.reset() }
    let frame = try unfold(payload, byteCountMax: Self.unfoldedByteCountMax).pointee
    return switch frame.kind_case {
    case TREFFSIKKER__V1__FRAME__KIND_CALL: call(frame.call.pointee)
    case TREFFSIKKER__V1__FRAME__KIND_CANCEL: .cancel(id: frame.cancel.pointee.id)
    case TREFFSIKKER__V1__FRAME__KIND_PING: .ping(opaque: frame.ping.pointee.opaque)
    case TREFFSIKKER__V1__FRAME__KIND_PONG: .pong(opaque: frame.pong.pointee.opaque)
    default: .other
    }
  }

  /// Reads a frame that a server has sent.
  /// - Parameters:
  ///   - payload: what followed the frame's header.
  ///   - method: the method that a call of this client's has, by its id; nil where there is no such call.
  /// - Throws: ``MessageFault`` where it is no frame at all.
  public func serverFrame(
    _ payload: ArraySlice<UInt8>, method: (UInt32) -> Method?
  ) throws(MessageFault) -> ServerFrame {
    defer { arena.reset() }
    let frame = try unfold(payload, byteCountMax: Self.replyUnfoldedByteCountMax).pointee
    return switch frame.kind_case {
    case TREFFSIKKER__V1__FRAME__KIND_REPLY: reply(frame.reply.pointee, method: method)
    case TREFFSIKKER__V1__FRAME__KIND_FAILURE: .failure(try Failure(reading: frame.failure.pointee))
    case TREFFSIKKER__V1__FRAME__KIND_GO_AWAY: .goAway(try GoAway(reading: frame.go_away.pointee))
    case TREFFSIKKER__V1__FRAME__KIND_PING: .ping(opaque: frame.ping.pointee.opaque)
    case TREFFSIKKER__V1__FRAME__KIND_PONG: .pong(opaque: frame.pong.pointee.opaque)
    default: .other
    }
  }

  /// The frame in a payload, valid until the arena is reset; nothing of it lies in the payload.
  private func unfold(
    _ payload: ArraySlice<UInt8>, byteCountMax: Int
  ) throws(MessageFault) -> UnsafeMutablePointer<Treffsikker__V1__Frame> {
    arena.allow(byteCount: Self.unfoldedByteCount(of: payload.count), total: byteCountMax)
    return try payload.withUnsafeBufferPointer { (bytes) throws(MessageFault) in
      try arena.unfold(bytes, frameType)
    }
  }

  /// What a message of this many bytes may unfold into.
  static func unfoldedByteCount(of byteCount: Int) -> Int {
    unfoldedByteCountBase + unfoldedBytesPerByte * byteCount
  }

  private func call(_ call: Treffsikker__V1__Call) -> ClientFrame {
    func faulty(_ fault: FaultyCall.Fault, method: Method?, acceptLanguage: String = "") -> ClientFrame {
      .faultyCall(FaultyCall(id: call.id, fault: fault, method: method, acceptLanguage: acceptLanguage))
    }
    let name = UnsafeBufferPointer(start: call.method.data, count: call.method.len)
    let method = Method(bytes: name)
    let acceptLanguage: String
    do throws(MessageFault) {
      let metadata = try [Metadata](reading: call.metadata, count: call.n_metadata, field: "metadata")
      // Bytes are compared: to compare texts, the long one of a hostile client is brought into a normal form first.
      acceptLanguage = metadata.last { $0.key.utf8.elementsEqual("accept-language".utf8) }?.value ?? ""
    } catch {
      return faulty(.message(error), method: method)
    }
    guard let method else {
      return faulty(
        .methodUnknown(Method.readableName(name)), method: nil, acceptLanguage: acceptLanguage)
    }
    arena.allow(
      byteCount: Self.unfoldedByteCount(of: call.message.len), total: Self.unfoldedByteCountMax)
    do throws(MessageFault) {
      let bytes = UnsafeBufferPointer(start: call.message.data, count: call.message.len)
      return .call(
        Call(
          id: call.id, request: try Request(for: method, from: PackedMessage(bytes, in: arena)),
          timeoutMilliseconds: call.timeout_ms, acceptLanguage: acceptLanguage))
    } catch {
      return faulty(.message(error), method: method, acceptLanguage: acceptLanguage)
    }
  }

  private func reply(_ reply: Treffsikker__V1__Reply, method: (UInt32) -> Method?) -> ServerFrame {
    guard let method = method(reply.id) else { return .strayReply(id: reply.id) }
    arena.allow(
      byteCount: Self.unfoldedByteCount(of: reply.message.len), total: Self.replyUnfoldedByteCountMax)
    do throws(MessageFault) {
      let bytes = UnsafeBufferPointer(start: reply.message.data, count: reply.message.len)
      return .reply(id: reply.id, try Response(of: method, from: PackedMessage(bytes, in: arena)))
    } catch {
      return .faultyReply(id: reply.id, error)
    }
  }

  // MARK: Frames that leave

  /// Appends a call, header and all.
  public func append(_ call: Call, to output: inout [UInt8]) {
    append(to: &output) { frame in
      let layout = arena.new(treffsikker__v1__call__init)
      layout.pointee.id = call.id
      layout.pointee.method = call.request.method.name.written(in: arena)
      layout.pointee.timeout_ms = call.timeoutMilliseconds
      if !call.acceptLanguage.isEmpty {
        let metadata = [Metadata(key: "accept-language", value: call.acceptLanguage)]
        layout.pointee.n_metadata = metadata.count
        layout.pointee.metadata = metadata.written(in: arena)
      }
      layout.pointee.message = Self.data(call.request.packed(in: arena))
      frame.kind_case = TREFFSIKKER__V1__FRAME__KIND_CALL
      frame.call = layout
    }
  }

  /// Appends a call's answer, header and all.
  /// - Parameter byteCountMax: the longest payload that may be sent.
  /// - Returns: false, and nothing is appended, where the reply is longer.
  public func append(
    _ response: Response, to id: UInt32, byteCountMax: Int, to output: inout [UInt8]
  ) -> Bool {
    defer { arena.reset() }
    let message = response.packed(in: arena)
    guard message.count <= byteCountMax else { return false }
    replyInFrame.pointee.id = id
    replyInFrame.pointee.message = Self.data(message)
    // Its length is not counted before it is packed.
    return append(
      replyFrame, packedByteCountMax: Self.replyEnvelopeByteCountMax + message.count,
      byteCountMax: byteCountMax, to: &output)
  }

  /// What stands around a reply's message in its frame, in bytes at most: the tags of `reply`, `id` and `message`, and behind
  /// each a varint of 32 bits.
  private static let replyEnvelopeByteCountMax = 3 * (1 + 5)

  /// Appends a call's failure, header and all.
  public func append(_ failure: Failure, to output: inout [UInt8]) {
    append(to: &output) { frame in
      frame.kind_case = TREFFSIKKER__V1__FRAME__KIND_FAILURE
      frame.failure = failure.written(in: arena)
    }
  }

  /// Appends a farewell, header and all.
  public func append(_ goAway: GoAway, to output: inout [UInt8]) {
    append(to: &output) { frame in
      frame.kind_case = TREFFSIKKER__V1__FRAME__KIND_GO_AWAY
      frame.go_away = goAway.written(in: arena)
    }
  }

  /// Appends the taking back of a call, header and all.
  public func appendCancel(of id: UInt32, to output: inout [UInt8]) {
    append(to: &output) { frame in
      let layout = arena.new(treffsikker__v1__cancel__init)
      layout.pointee.id = id
      frame.kind_case = TREFFSIKKER__V1__FRAME__KIND_CANCEL
      frame.cancel = layout
    }
  }

  /// Appends a ping, header and all.
  public func appendPing(_ opaque: UInt64, to output: inout [UInt8]) {
    append(to: &output) { frame in
      let layout = arena.new(treffsikker__v1__ping__init)
      layout.pointee.opaque = opaque
      frame.kind_case = TREFFSIKKER__V1__FRAME__KIND_PING
      frame.ping = layout
    }
  }

  /// Appends a pong, header and all.
  public func appendPong(_ opaque: UInt64, to output: inout [UInt8]) {
    append(to: &output) { frame in
      let layout = arena.new(treffsikker__v1__pong__init)
      layout.pointee.opaque = opaque
      frame.kind_case = TREFFSIKKER__V1__FRAME__KIND_PONG
      frame.pong = layout
    }
  }

  private func append(to output: inout [UInt8], _ fill: (inout Treffsikker__V1__Frame) -> Void) {
    defer { arena.reset() }
    let frame = arena.new(treffsikker__v1__frame__init)
    fill(&frame.pointee)
    _ = append(
      frame, packedByteCountMax: Arena.packedByteCount(frame), byteCountMax: Int(UInt32.max), to: &output)
  }

  /// Appends a frame's payload behind its header; nothing where it is longer than may be.
  /// - Parameter packedByteCountMax: what the payload takes at most, for which room is made.
  private func append(
    _ frame: UnsafeMutablePointer<Treffsikker__V1__Frame>, packedByteCountMax: Int, byteCountMax: Int,
    to output: inout [UInt8]
  ) -> Bool {
    let start = output.count
    output.append(addingCapacity: FrameHeader.byteCount + packedByteCountMax) { room in
      room.withUnsafeMutableBufferPointer { bytes, byteCount in
        let payload = UnsafeMutableBufferPointer(rebasing: bytes[FrameHeader.byteCount...])
        let payloadByteCount = Arena.pack(frame, to: payload)
        guard payloadByteCount <= byteCountMax else { return }
        FrameHeader.write(payloadByteCount: payloadByteCount, to: UnsafeMutableRawBufferPointer(bytes))
        byteCount = FrameHeader.byteCount + payloadByteCount
      }
    }
    return output.count > start
  }

  private static func data(_ bytes: UnsafeBufferPointer<UInt8>) -> ProtobufCBinaryData {
    ProtobufCBinaryData(len: bytes.count, data: UnsafeMutablePointer(mutating: bytes.baseAddress))
  }
}
