import TreffFraming
import TreffProtocol

/// The server's side of a conversation, frame by frame, for tests that say what it says.
final class WireScript {
  private let coder = FrameCoder()
  private var decoder = StreamDecoder(payloadByteCountMax: 4 * 1024 * 1024)

  /// What a client has sent, its preface left out.
  func read(_ bytes: some Collection<UInt8>) throws -> [ClientFrame] {
    var frames: [ClientFrame] = []
    decoder.append(bytes)
    while let event = try decoder.next() {
      if case .frame(let payload) = event { frames.append(try coder.clientFrame(payload)) }
    }
    return frames
  }

  static let preface = Preface.current.bytes

  func reply(_ id: UInt32, _ response: Response = .suggest(SuggestResponse())) -> [UInt8] {
    var bytes: [UInt8] = []
    precondition(coder.append(response, to: id, byteCountMax: .max, to: &bytes))
    return bytes
  }

  /// An answer that tells what was asked.
  func echo(_ call: Call) -> [UInt8] { reply(call.id, .suggest(.echo(call.request))) }

  func failure(_ id: UInt32, _ reason: FailureReason) -> [UInt8] {
    failure(id, code: reason.code.rawValue, reason: reason.rawValue)
  }

  func failure(_ id: UInt32, code: UInt32, reason: String) -> [UInt8] {
    var failure = Failure()
    failure.id = id
    failure.code = code
    failure.reason = reason
    failure.message = "it failed"
    failure.violations = [FieldViolation(field: "prefix", description: "it is at fault")]
    var bytes: [UInt8] = []
    coder.append(failure, to: &bytes)
    return bytes
  }

  func goAway(_ lastID: UInt32, code: UInt32 = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    coder.append(GoAway(lastID: lastID, code: code, message: "the server is going"), to: &bytes)
    return bytes
  }

  func ping(_ opaque: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    coder.appendPing(opaque, to: &bytes)
    return bytes
  }

  func pong(_ opaque: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    coder.appendPong(opaque, to: &bytes)
    return bytes
  }

  static func frame(_ payload: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt32(payload.count).bigEndian) { [0] + $0 } + payload
  }

  /// A frame of a kind that a later version may have.
  static let unknownFrame = frame([0x7a, 0x02, 0x08, 0x01])
  /// A frame that is no message.
  static let garbageFrame = frame([0xff, 0xff, 0xff])

  /// A reply whose message is not what any method gives.
  static func faultyReply(_ id: UInt8) -> [UInt8] { frame([0x12, 0x06, 0x08, id, 0x12, 0x02, 0xff, 0xff]) }
}

extension Request {
  /// A request that can be told from others.
  static func numbered(_ number: Int) -> Request { .suggest(SuggestRequest(prefix: "\(number)")) }
}

extension SuggestResponse {
  /// What was asked, as the only suggestion.
  static func echo(_ request: Request) -> SuggestResponse {
    var suggestion = Suggestion()
    if case .suggest(let request) = request { suggestion.text = request.prefix }
    var response = SuggestResponse()
    response.suggestions = [suggestion]
    return response
  }
}

extension [ClientFrame] {
  /// The calls among them.
  var calls: [Call] {
    compactMap { if case .call(let call) = $0 { call } else { nil } }
  }
}
