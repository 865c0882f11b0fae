import TreffFraming

/// What a decoder gives for a stream that arrives in chunks.
struct DecodedStream: Equatable {
  private(set) var events: [StreamDecoder.Event] = []
  private(set) var violation: StreamViolation?
  private(set) var isMidway = false

  init(_ chunks: some Sequence<some Collection<UInt8>>, payloadByteCountMax: Int = 1 << 20) {
    var decoder = StreamDecoder(payloadByteCountMax: payloadByteCountMax)
    for chunk in chunks {
      decoder.append(chunk)
      do throws(StreamViolation) {
        while let event = try decoder.next() { events.append(event) }
      } catch {
        violation = error
      }
    }
    isMidway = decoder.isMidway
  }

  /// A frame on the wire.
  static func frame(_ payload: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt32(payload.count).bigEndian) { [0] + $0 } + payload
  }
}
