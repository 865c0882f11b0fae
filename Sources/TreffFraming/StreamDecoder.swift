/// Takes a stream's bytes in chunks of any size and gives its preface and frames, one after the other.
///
/// Does no input or output: whoever has bytes appends them. Keeps only bytes that have arrived, and checks a length
/// before it waits for what it announces, so a peer can make it hold no more than one frame and what it sends at once.
public struct StreamDecoder: Sendable {
  /// What stands next in the stream.
  public enum Event: Hashable, Sendable {
    case preface(Preface)
    /// A frame's payload.
    case frame(ArraySlice<UInt8>)
  }

  /// The longest payload that is accepted, in bytes.
  public let payloadByteCountMax: Int

  private var bytes: [UInt8] = []
  /// Where the bytes begin that have not been given yet.
  private var position = 0
  private var hasPreface = false
  private var violation: StreamViolation?

  /// What an empty decoder may keep of its memory: thousands of connections sit idle at a time.
  private static let idleCapacityMax = 2_048

  /// A decoder at the start of a stream.
  public init(payloadByteCountMax: Int) { self.payloadByteCountMax = payloadByteCountMax }

  /// Whether something has begun that is not whole: a preface or a frame.
  public var isMidway: Bool { position < bytes.count }

  /// Whether the preface has been given.
  public var isPastPreface: Bool { hasPreface }

  /// How many bytes are set aside, taken or not.
  var capacity: Int { bytes.capacity }

  /// Takes the next bytes of the stream. After a violation they have no meaning and are dropped.
  public mutating func append(_ chunk: Span<UInt8>) {
    guard violation == nil else { return }
    letGo()
    chunk.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// The same, of bytes in any collection.
  public mutating func append(_ chunk: some Collection<UInt8>) { append(Array(chunk).span) }

  /// The next event; nil until more bytes have arrived.
  /// - Throws: ``StreamViolation``, and the same again ever after.
  public mutating func next() throws(StreamViolation) -> Event? {
    if let violation { throw violation }
    do throws(StreamViolation) {
      let event = hasPreface ? try nextFrame() : try nextPreface()
      if case .none = event { letGo() }
      return event
    } catch {
      violation = error
      bytes = []
      position = 0
      throw error
    }
  }

  /// Gives back the memory of what has been taken: a connection may say nothing for minutes after a long frame.
  private mutating func letGo() {
    guard position > 0 else { return }
    if bytes.capacity > Self.idleCapacityMax {
      bytes = Array(bytes[position...])
    } else {
      bytes.removeFirst(position)
    }
    position = 0
  }

  private mutating func nextPreface() throws(StreamViolation) -> Event? {
    guard bytes.count - position >= Preface.byteCount else { return nil }
    guard let preface = Preface(bytes[position...]) else { throw .notAPreface }
    guard preface.major == Preface.current.major else { throw .version(major: preface.major) }
    position += Preface.byteCount
    hasPreface = true
    return .preface(preface)
  }

  private mutating func nextFrame() throws(StreamViolation) -> Event? {
    guard position < bytes.count else { return nil }
    guard bytes[position] == 0 else { throw .flag(bytes[position]) }
    guard bytes.count - position >= FrameHeader.byteCount else { return nil }
    var length: UInt32 = 0
    for byte in bytes[(position + 1)..<(position + 5)] { length = length << 8 | UInt32(byte) }
    guard length <= payloadByteCountMax else { throw .tooLong(byteCount: length, limit: payloadByteCountMax) }
    let start = position + FrameHeader.byteCount
    guard bytes.count - start >= Int(length) else { return nil }
    position = start + Int(length)
    return .frame(bytes[start..<position])
  }
}
