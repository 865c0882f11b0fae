import Testing

@testable import TreffFraming

/// What a peer can make a decoder hold.
@Suite("StreamDecoder, memory")
struct StreamDecoderMemoryTests {
  private static let limit = 1 << 20

  /// A decoder that is past its preface.
  private func decoder() throws -> StreamDecoder {
    var decoder = StreamDecoder(payloadByteCountMax: Self.limit)
    decoder.append(Preface.current.bytes)
    #expect(try decoder.next() == .preface(.current))
    return decoder
  }

  @Test("a long frame that is only announced takes no memory")
  func announced() throws {
    var decoder = try decoder()
    decoder.append([0, 0, 0x10, 0, 0])
    #expect(try decoder.next() == nil)
    #expect(decoder.isMidway)
    #expect(decoder.capacity < 256)
  }

  @Test("a frame that arrives in drops takes about as much as has arrived")
  func drops() throws {
    var decoder = try decoder()
    decoder.append([0, 0, 0x10, 0, 0])
    var arrived = 5
    for _ in 0..<200 {
      decoder.append(repeatElement(1, count: 1_000))
      arrived += 1_000
      #expect(try decoder.next() == nil)
      #expect(decoder.capacity <= 2 * arrived + 256)
    }
  }

  @Test("a long frame's memory is given back once it is taken, before the next byte arrives")
  func idle() throws {
    var decoder = try decoder()
    decoder.append(DecodedStream.frame(Array(repeating: 1, count: Self.limit)))
    #expect(try decoder.next() != nil)
    #expect(try decoder.next() == nil)
    #expect(!decoder.isMidway)
    #expect(decoder.capacity <= 2_048)
  }

  @Test("and so it is when the next frame has begun")
  func begun() throws {
    var decoder = try decoder()
    decoder.append(DecodedStream.frame(Array(repeating: 1, count: Self.limit)) + [0, 0, 0, 0, 2, 1])
    #expect(try decoder.next() != nil)
    #expect(try decoder.next() == nil)
    #expect(decoder.isMidway)
    #expect(decoder.capacity <= 2_048)
    decoder.append([2])
    #expect(try decoder.next() == .frame([1, 2]))
  }

  @Test("after a violation nothing is kept, however much is sent")
  func violated() throws {
    var decoder = try decoder()
    decoder.append([1])
    #expect(throws: StreamViolation.flag(1)) { try decoder.next() }
    for _ in 0..<100 { decoder.append(repeatElement(0, count: 100_000)) }
    #expect(decoder.capacity == 0)
    #expect(!decoder.isMidway)
  }

  @Test("small frames are read in memory that is kept")
  func kept() throws {
    var decoder = try decoder()
    for _ in 0..<10_000 {
      decoder.append(DecodedStream.frame(Array(repeating: 1, count: 100)))
      #expect(try decoder.next() != nil)
      #expect(try decoder.next() == nil)
      if decoder.capacity > 2_048 || decoder.capacity == 0 { Issue.record("\(decoder.capacity)") }
    }
  }
}
