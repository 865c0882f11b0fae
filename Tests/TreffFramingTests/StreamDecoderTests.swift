import Testing
import TreffFraming
import TreffTesting

@Suite("StreamDecoder")
struct StreamDecoderTests {
  private static let limit = 64

  /// Short streams of every kind: sound, cut short, and wrong in each way.
  private static let short: [[UInt8]] = [
    Preface.current.bytes + DecodedStream.frame([7]),
    Preface.current.bytes + DecodedStream.frame([]) + [0],
    Preface(major: 1, minor: 7).bytes.dropLast(2) + [0xAB, 0xCD] + [0, 0, 0, 0, 2, 1],
    Preface(major: 2, minor: 0).bytes + DecodedStream.frame([]),
    Array("GET / HTTP/1.1".utf8),
    Preface.current.bytes + DecodedStream.frame([]) + [1, 0],
    Preface.current.bytes + [0, 0, 0, 0, 65, 1],
    Preface.current.bytes + [0, 0xFF, 0xFF, 0xFF, 0xFF, 1],
  ]

  private func decode(_ chunks: some Sequence<some Collection<UInt8>>) -> DecodedStream {
    DecodedStream(chunks, payloadByteCountMax: Self.limit)
  }

  @Test("however a short stream is cut, it holds the same", arguments: short)
  func everyCut(_ stream: [UInt8]) {
    let whole = decode([stream])
    for cuts in 0..<(1 << (stream.count - 1)) {
      var chunks: [ArraySlice<UInt8>] = []
      var start = 0
      for index in 1..<stream.count where cuts >> (index - 1) & 1 == 1 {
        chunks.append(stream[start..<index])
        start = index
      }
      chunks.append(stream[start...])
      // An expectation each would take a minute.
      if decode(chunks) != whole { Issue.record("\(chunks.map(\.count))") }
    }
  }

  @Test("however a long stream is cut, it holds the same", arguments: 0..<10)
  func randomCuts(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var stream = Preface.current.bytes
    var expected: [StreamDecoder.Event] = [.preface(.current)]
    for _ in 0..<80 {
      let count = Int.random(in: 0...Int.random(in: 0...3_000, using: &generator), using: &generator)
      let payload = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ seed) }
      stream += DecodedStream.frame(payload)
      expected.append(.frame(payload[...]))
    }
    let chunkByteCountMax = [1, 7, 64, 5_000, 65_536][seed % 5]
    var chunks: [ArraySlice<UInt8>] = []
    var rest = stream[...]
    while !rest.isEmpty {
      let count = Int.random(in: 0...chunkByteCountMax, using: &generator)
      chunks.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    let decoded = DecodedStream(chunks)
    #expect(decoded.events == expected)
    #expect(decoded.violation == nil)
    #expect(!decoded.isMidway)
    #expect(decoded == DecodedStream([stream]))
    #expect(decoded == DecodedStream(stream.map(CollectionOfOne.init)))
  }

  @Test("events may be taken later than their bytes arrive")
  func later() throws {
    var decoder = StreamDecoder(payloadByteCountMax: Self.limit)
    decoder.append(Preface.current.bytes + DecodedStream.frame([1]))
    #expect(try decoder.next() == .preface(.current))
    decoder.append(DecodedStream.frame([2]))
    #expect(try decoder.next() == .frame([1]))
    decoder.append(DecodedStream.frame([3]))
    decoder.append(DecodedStream.frame([4]))
    for number in 2...4 as ClosedRange<UInt8> { #expect(try decoder.next() == .frame([number])) }
    #expect(try decoder.next() == nil)
  }

  @Test("a payload stays as it is while the decoder goes on")
  func kept() throws {
    var decoder = StreamDecoder(payloadByteCountMax: Self.limit)
    decoder.append(Preface.current.bytes + DecodedStream.frame([1, 2, 3]))
    _ = try decoder.next()
    guard case .frame(let payload) = try decoder.next() else {
      Issue.record("no frame")
      return
    }
    decoder.append(DecodedStream.frame(Array(repeating: 9, count: 60)))
    #expect(try decoder.next() == .frame(ArraySlice(repeating: 9, count: 60)))
    #expect(payload == [1, 2, 3])
  }

  @Test("a stream may begin with nothing, and with any minor version")
  func beginning() throws {
    var decoder = StreamDecoder(payloadByteCountMax: Self.limit)
    #expect(try decoder.next() == nil)
    #expect(!decoder.isMidway && !decoder.isPastPreface)
    decoder.append([])
    #expect(try decoder.next() == nil)
    decoder.append(Preface(major: 1, minor: 255).bytes.prefix(7))
    #expect(try decoder.next() == nil)
    #expect(decoder.isMidway && !decoder.isPastPreface)
    decoder.append([0xEE])
    #expect(try decoder.next() == .preface(Preface(major: 1, minor: 255)))
    #expect(!decoder.isMidway && decoder.isPastPreface)
  }

  @Test("a stream without a preface is refused as soon as eight bytes are there")
  func noPreface() {
    for garbage in ["GET / HTTP/1.1", "\u{0}\u{0}\u{0}\u{0}\u{1}\u{0}TREF", " TREF\u{1}\u{0}\u{0}\u{0}"] {
      let decoded = decode([Array(garbage.utf8)])
      #expect(decoded.events == [])
      #expect(decoded.violation == .notAPreface)
    }
    #expect(decode([Array("GET / H".utf8)]).violation == nil)
  }

  @Test("another major version is refused", arguments: [0, 2, 255] as [UInt8])
  func version(_ major: UInt8) {
    let decoded = decode([Preface(major: major, minor: 0).bytes])
    #expect(decoded.events == [])
    #expect(decoded.violation == .version(major: major))
  }

  @Test("any flag is refused, by its byte alone", arguments: 1...255 as ClosedRange<UInt8>)
  func flag(_ flag: UInt8) {
    let decoded = decode([Preface.current.bytes + DecodedStream.frame([1]) + [flag]])
    #expect(decoded.events == [.preface(.current), .frame([1])])
    #expect(decoded.violation == .flag(flag))
  }

  @Test("a frame as long as the limit is read, one byte more is refused by its header alone")
  func limit() {
    let longest = [UInt8](repeating: 3, count: Self.limit)
    let sound = decode([Preface.current.bytes + DecodedStream.frame(longest)])
    #expect(sound.events == [.preface(.current), .frame(longest[...])])
    let header = DecodedStream.frame(longest + [3]).prefix(FrameHeader.byteCount)
    #expect(decode([Preface.current.bytes + header.dropLast()]).violation == nil)
    #expect(
      decode([Preface.current.bytes + header]).violation == .tooLong(byteCount: 65, limit: Self.limit))
    #expect(
      decode([Preface.current.bytes + [0, 255, 255, 255, 255]]).violation
        == .tooLong(byteCount: .max, limit: Self.limit))
  }

  @Test("a limit of nothing lets empty frames through, and one of everything waits for the longest")
  func oddLimits() {
    let empty = Preface.current.bytes + DecodedStream.frame([])
    #expect(DecodedStream([empty], payloadByteCountMax: 0).events == [.preface(.current), .frame([])])
    let longest = Preface.current.bytes + [0, 255, 255, 255, 255, 1]
    let decoded = DecodedStream([longest], payloadByteCountMax: .max)
    #expect(decoded.violation == nil && decoded.isMidway)
  }

  @Test("a violation stays, whatever follows")
  func sticky() {
    for (bytes, violation) in [
      (Array("GET / HT".utf8), .notAPreface), (Preface(major: 3, minor: 0).bytes, .version(major: 3)),
      (Preface.current.bytes + [4], .flag(4)),
      (Preface.current.bytes + [0, 1, 0, 0, 0], .tooLong(byteCount: 1 << 24, limit: Self.limit)),
    ] as [([UInt8], StreamViolation)] {
      var decoder = StreamDecoder(payloadByteCountMax: Self.limit)
      decoder.append(bytes)
      if bytes.starts(with: Preface.current.bytes) {
        #expect(throws: Never.self) { try decoder.next() }
      }
      for _ in 0..<3 {
        #expect(throws: violation) { try decoder.next() }
        decoder.append(Preface.current.bytes + DecodedStream.frame([1]))
      }
      #expect(!decoder.isMidway)
    }
  }
}
