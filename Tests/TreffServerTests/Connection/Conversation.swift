import Testing
import TreffFraming
import TreffMatching
import TreffProtocol
import TreffService

@testable import TreffServer

/// Nanoseconds that pass only when told to, or a little each time somebody looks.
final class FakeClock {
  var now: UInt64
  /// What passes with each look.
  var tick: UInt64 = 0

  init(now: UInt64 = 1_000_000_000_000) { self.now = now }

  func look() -> UInt64 {
    now += tick
    return now
  }

  func pass(seconds: Double) { now += UInt64(seconds * 1e9) }
}

/// The catalogue that all tests here are answered from.
enum Embedded {
  static let snapshot = try! Snapshot.embedded()
  /// One for all who do not change it: making one takes its time.
  static let service = MatcherService(catalogue: CatalogueInForce(snapshot))
}

/// A client and a ``Connection`` without anything between them.
final class Conversation {
  static let preface: [UInt8] = [0x54, 0x52, 0x45, 0x46, 1, 0, 0, 0]

  let clock = FakeClock()
  var connection: Connection
  let service: MatcherService
  private let coder = FrameCoder()
  private var decoder = StreamDecoder(payloadByteCountMax: 64 * 1024 * 1024)
  private var methods: [UInt32: Method] = [:]
  /// All that came from the server.
  private(set) var bytes: [UInt8] = []

  init(
    limits: ServerLimits = ServerLimits(), service: MatcherService = Embedded.service,
    metrics: CallMetrics = CallMetrics(door: "framed"), greets: Bool = true
  ) {
    self.service = service
    connection = Connection(
      service: service, coder: FrameCoder(), limits: limits, metrics: metrics, clock: clock.look)
    if greets { connection.receive(Self.preface) }
  }

  // MARK: The client's side

  static func frame(_ payload: [UInt8], flag: UInt8 = 0) -> [UInt8] {
    withUnsafeBytes(of: UInt32(payload.count).bigEndian) { [flag] + $0 } + payload
  }

  func call(
    _ id: UInt32, _ request: Request, timeout: UInt32 = 0, acceptLanguage: String = ""
  ) -> [UInt8] {
    methods[id] = request.method
    var bytes: [UInt8] = []
    coder.append(
      Call(id: id, request: request, timeoutMilliseconds: timeout, acceptLanguage: acceptLanguage),
      to: &bytes)
    return bytes
  }

  func send(_ id: UInt32, _ request: Request, timeout: UInt32 = 0, acceptLanguage: String = "") {
    connection.receive(call(id, request, timeout: timeout, acceptLanguage: acceptLanguage))
  }

  func cancel(_ id: UInt32) {
    var bytes: [UInt8] = []
    coder.appendCancel(of: id, to: &bytes)
    connection.receive(bytes)
  }

  static func cancel(_ id: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    FrameCoder().appendCancel(of: id, to: &bytes)
    return bytes
  }

  static func ping(_ opaque: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    FrameCoder().appendPing(opaque, to: &bytes)
    return bytes
  }

  /// A batch that takes its time.
  static func batch(_ count: Int, text: String = "kurs i motiverende intervju") -> Request {
    .batchMatch(BatchMatchRequest(requests: Array(repeating: MatchRequest(text: text), count: count)))
  }

  /// A batch whose every need takes long, and gives tens of kilobytes.
  static func slowBatch(_ count: Int) -> Request {
    let request = MatchRequest(
      text: "kurs og veiledning om demens, rus, vold og psykisk helse", limit: 100, explain: true)
    return .batchMatch(BatchMatchRequest(requests: Array(repeating: request, count: count)))
  }

  static var health: Request { .checkHealth(HealthCheckRequest()) }

  static func match(_ text: String = "kurs i motiverende intervju") -> Request {
    .match(MatchRequest(text: text))
  }

  // MARK: The server's side

  /// A slice that is to be worked on.
  func takeSlice() throws -> WorkSlice {
    let slice = connection.nextSlice()
    return try #require(slice)
  }

  /// Lets the server work for a slice, as a worker would.
  func work() {
    guard let slice = connection.nextSlice() else { return }
    slice.run()
    connection.didEnd(slice)
  }

  /// What has come since the last look, preface left out.
  func frames() throws -> [ServerFrame] {
    take()
    var frames: [ServerFrame] = []
    while let event = try decoder.next() {
      if case .frame(let payload) = event {
        frames.append(try coder.serverFrame(payload) { methods[$0] })
      }
    }
    return frames
  }

  /// What has come, as `3 reply`, `4 CANCELLED`, `pong 7`, `goaway 12 last 4`.
  func told() throws -> [String] { try frames().map(\.told) }

  /// Lets the server work until nothing is left to do.
  func finish(sliceCountMax: Int = 100_000) {
    var count = 0
    while connection.hasWork, count < sliceCountMax {
      work()
      take()
      count += 1
    }
  }

  private func take() {
    repeat {
      let output = connection.takeOutput()
      bytes += output
      decoder.append(output)
      connection.readOn()
    } while !connection.output.isEmpty
  }

  var untilExpiry: Double { (Double(connection.nextExpiry) - Double(clock.now)) / 1e9 }
}

extension ServerFrame {
  var told: String {
    switch self {
    case .reply(let id, _): "\(id) reply"
    case .faultyReply(let id, _): "\(id) faulty"
    case .strayReply(let id): "\(id) stray"
    case .failure(let failure): "\(failure.id) \(failure.reason)"
    case .goAway(let goAway): "goaway \(goAway.code) last \(goAway.lastID)"
    case .ping(let opaque): "ping \(opaque)"
    case .pong(let opaque): "pong \(opaque)"
    case .other: "other"
    }
  }

  var failure: Failure? { if case .failure(let failure) = self { failure } else { nil } }
  var response: Response? { if case .reply(_, let response) = self { response } else { nil } }
}
