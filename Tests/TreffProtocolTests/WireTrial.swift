import TreffFraming
import TreffProtocol

/// Any bytes, read in every way that the wire can be read. What was read is written and read again, and must be the
/// same.
///
/// The first byte says how to take the rest. Its upper half chooses among ``Way``; its lower half says how many bytes
/// behind it are sizes of chunks that the stream is cut into, in turn; none means in one piece.
final class WireTrial {
  /// A law that does not hold for some bytes.
  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  /// What the bytes are.
  enum Way: UInt8, CaseIterable {
    /// A stream from its first byte.
    case stream = 0
    /// A stream behind its preface.
    case frames = 8
    /// One frame's payload.
    case payload = 1
    /// A request, of the method that the next byte chooses.
    case request = 2
    /// A response, of the method that the next byte chooses.
    case response = 3
    /// A request in JSON, of the method that the next byte chooses.
    case json = 4
  }

  /// As in a server, but small: hostile lengths are met sooner.
  private static let payloadByteCountMax = 65_536

  private let coder = FrameCoder()
  private let messageCoder = MessageCoder()

  /// Tries one input.
  /// - Throws: ``Broken`` where something read is not read back, or the cutting of a stream makes a difference.
  func run(_ input: some Collection<UInt8>) throws(Broken) {
    var rest = Array(input)[...]
    guard let first = rest.popFirst() else { return }
    let sizes = rest.prefix(Int(first & 0x0F))
    rest.removeFirst(sizes.count)
    switch Way(rawValue: first >> 4) ?? .frames {
    case .stream: try stream(Array(rest), sizes: sizes)
    case .frames: try stream(Preface.current.bytes + rest, sizes: sizes)
    case .payload: try frame(rest)
    case .request:
      let method = Self.method(rest.popFirst() ?? 0)
      try clientFrame(WireBytes.frame(1, WireBytes.call(1, method.name, Array(rest)))[...])
    case .response:
      let method = rest.popFirst() ?? 0
      try serverFrame(WireBytes.frame(2, WireBytes.reply(UInt64(method), Array(rest)))[...])
    case .json: try json(Self.method(rest.popFirst() ?? 0), Array(rest))
    }
  }

  private static func method(_ number: UInt8) -> Method {
    Method.allCases[Int(number) % Method.allCases.count]
  }

  // MARK: JSON

  private func json(_ method: Method, _ bytes: [UInt8]) throws(Broken) {
    let read = { [messageCoder] (json: [UInt8]) in
      json.withUnsafeBytes { try? messageCoder.request(for: method, json: $0) }
    }
    guard let request = read(bytes) else { return }
    let again = read(messageCoder.json(of: request))
    guard again == request else { throw Broken(description: "\(request) is read back as \(again as Any)") }
  }

  // MARK: Streams

  private func stream(_ bytes: [UInt8], sizes: ArraySlice<UInt8>) throws(Broken) {
    let whole = read([bytes[...]])
    var chunks: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let size = sizes.isEmpty ? rest.count : Int(sizes[sizes.startIndex + chunks.count % sizes.count]) + 1
      chunks.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    guard read(chunks) == whole else { throw Broken(description: "chunks make a difference") }
    for payload in whole.payloads { try frame(payload) }
  }

  private struct Reading: Equatable {
    var preface: Preface?
    var payloads: [ArraySlice<UInt8>] = []
    var violation: StreamViolation?
    var isMidway = false
  }

  private func read(_ chunks: [ArraySlice<UInt8>]) -> Reading {
    var decoder = StreamDecoder(payloadByteCountMax: Self.payloadByteCountMax)
    var reading = Reading()
    for chunk in chunks {
      decoder.append(chunk)
      do throws(StreamViolation) {
        while let event = try decoder.next() {
          switch event {
          case .preface(let preface): reading.preface = preface
          case .frame(let payload): reading.payloads.append(payload)
          }
        }
      } catch {
        reading.violation = error
      }
    }
    reading.isMidway = decoder.isMidway
    return reading
  }

  // MARK: Frames

  private func frame(_ payload: ArraySlice<UInt8>) throws(Broken) {
    try clientFrame(payload)
    try serverFrame(payload)
  }

  private func clientFrame(_ payload: ArraySlice<UInt8>) throws(Broken) {
    guard let frame = try? coder.clientFrame(payload) else { return }
    if case .faultyCall(let call) = frame { return try check(call) }
    let written = write(frame)
    guard !written.isEmpty else { return }
    let again = try? coder.clientFrame(written.dropFirst(FrameHeader.byteCount))
    if isRefusedForBeingShort(written, payload, again.flatMap(Self.fault)) { return }
    guard again == frame else { throw Broken(description: "\(frame) is read back as \(again as Any)") }
  }

  private func serverFrame(_ payload: ArraySlice<UInt8>) throws(Broken) {
    let method = { (id: UInt32) in Self.method(UInt8(truncatingIfNeeded: id)) }
    guard let frame = try? coder.serverFrame(payload, method: method) else { return }
    let written = write(frame)
    guard !written.isEmpty else { return }
    let again = try? coder.serverFrame(written.dropFirst(FrameHeader.byteCount), method: method)
    if isRefusedForBeingShort(written, payload, again.flatMap(Self.fault)) { return }
    // A frame with NaN in it is not even equal to itself; its bytes are.
    guard let again, again == frame || write(again) == written else {
      throw Broken(description: "\(frame) is read back as \(again as Any)")
    }
  }

  /// What a message may unfold into goes by its length. Fields that nobody knows are not written again, so what is left
  /// of a message full of them may be too short for what it holds.
  private func isRefusedForBeingShort(
    _ written: [UInt8], _ payload: ArraySlice<UInt8>, _ fault: MessageFault?
  ) -> Bool {
    fault == MessageFault(.malformed) && written.count < payload.count + FrameHeader.byteCount
  }

  private static func fault(_ frame: ClientFrame) -> MessageFault? {
    if case .faultyCall(let call) = frame, case .message(let fault) = call.fault { fault } else { nil }
  }

  private static func fault(_ frame: ServerFrame) -> MessageFault? {
    if case .faultyReply(_, let fault) = frame { fault } else { nil }
  }

  private func check(_ call: FaultyCall) throws(Broken) {
    switch call.fault {
    case .methodUnknown(let name):
      guard call.method == nil, name.utf8.count <= 100, !name.utf8.contains(0) else {
        throw Broken(description: "\(call)")
      }
    case .message(let fault):
      guard (fault.kind == .malformed) == fault.field.isEmpty else { throw Broken(description: "\(call)") }
    }
  }

  private func write(_ frame: ClientFrame) -> [UInt8] {
    var output: [UInt8] = []
    switch frame {
    case .call(let call): coder.append(call, to: &output)
    case .cancel(let id): coder.appendCancel(of: id, to: &output)
    case .ping(let opaque): coder.appendPing(opaque, to: &output)
    case .pong(let opaque): coder.appendPong(opaque, to: &output)
    case .faultyCall, .other: break
    }
    return output
  }

  private func write(_ frame: ServerFrame) -> [UInt8] {
    var output: [UInt8] = []
    switch frame {
    case .reply(let id, let response): _ = coder.append(response, to: id, byteCountMax: .max, to: &output)
    case .failure(let failure): coder.append(failure, to: &output)
    case .goAway(let goAway): coder.append(goAway, to: &output)
    case .ping(let opaque): coder.appendPing(opaque, to: &output)
    case .pong(let opaque): coder.appendPong(opaque, to: &output)
    case .faultyReply, .strayReply, .other: break
    }
    return output
  }
}
