internal import TreffFraming
internal import TreffProtocol

/// One connection's side of the protocol as the client sees it, without input or output: calls and bytes go in, bytes
/// and ended calls come out, and a clock is asked. What the server sends is not trusted.
final class ClientConnection {
  /// How a call ended on this connection; ``CallDispatcher`` knows what follows from it.
  enum CallEnd: Hashable {
    case answered(Response)
    case failed(Failure)
    /// The reply cannot be read.
    case faulty(MessageFault)
    /// The server goes, and has not begun the call.
    case unbegun(GoAway)
    /// The connection broke; the server may have begun the call.
    case lost
    /// The server sent what has no meaning.
    case violated(String)
  }

  /// What became of a call that was to be sent.
  enum Sending: Hashable {
    case sent(id: UInt32)
    case tooLong(byteCount: Int)
  }

  private struct CallInFlight {
    let key: UInt64
    let method: Method
    let time: UInt64
  }

  /// Output that waits to be taken, in bytes; above it, further calls wait.
  static let outputByteCountMax = 1024 * 1024

  private let coder: FrameCoder
  private let configuration: ClientConfiguration
  /// Nanoseconds on a clock that never goes back.
  private let clock: () -> UInt64
  private var decoder: StreamDecoder
  private var calls: [UInt32: CallInFlight] = [:]
  private var lastID: UInt32 = 0
  private var hasGoAway = false
  private var isLeft = false
  private var isBlocked = false
  private let connectionTime: UInt64
  private var lastInputTime: UInt64
  private var pingTime: UInt64?
  private var pingCount: UInt64 = 0
  private var endings: [(key: UInt64, end: CallEnd)] = []

  /// Bytes to be sent.
  private(set) var output: [UInt8] = Preface.current.bytes
  /// Whether a call has been answered, be it with a failure.
  private(set) var hasAnswered = false
  /// Whether it broke, or was broken off: nothing more is read or sent.
  private(set) var hasEnded = false
  /// Whether the server asks for new calls to be made elsewhere; until it settles which is the last, it answers those that
  /// come all the same.
  private(set) var isAskedToGo = false
  /// What the server sent that has no meaning, where that ended the connection.
  private(set) var violation: String?

  /// A connection that has just been made. The preface and calls need not wait for the server's.
  init(coder: FrameCoder, configuration: ClientConfiguration, clock: @escaping () -> UInt64) {
    self.coder = coder
    self.configuration = configuration
    self.clock = clock
    decoder = StreamDecoder(payloadByteCountMax: configuration.replyByteCountMax)
    connectionTime = clock()
    lastInputTime = connectionTime
  }

  // MARK: What is asked

  /// Whether it takes a call right now.
  var isTaking: Bool {
    !isRetired && !isBlocked && calls.count < configuration.callsInFlightMax
      && output.count < Self.outputByteCountMax
  }

  /// Whether it will never take a call again: another connection is needed for those.
  var isRetired: Bool { hasEnded || hasGoAway || isLeft || lastID >= configuration.idMax }

  /// Whether nothing is left to wait for: it is to be closed.
  var isFinished: Bool { hasEnded || (isRetired && calls.isEmpty) }

  /// Whether to be careful about the next connection: this one broke, or the server took leave before it did anything.
  var hasFailed: Bool { hasEnded || ((hasGoAway || isAskedToGo) && !hasAnswered) }

  /// Whether the server's preface has come.
  var hasHeard: Bool { decoder.isPastPreface }

  /// How many calls wait for an answer.
  var callsInFlight: Int { calls.count }

  /// When ``expire()`` is to be called next, on the clock.
  var nextExpiry: UInt64? {
    if hasEnded { return nil }
    if !decoder.isPastPreface { return connectionTime + configuration.connectTimeout.nanoseconds }
    if let pingTime { return pingTime + configuration.pongTimeout.nanoseconds }
    return configuration.pingInterval.map { lastInputTime + $0.nanoseconds }
  }

  /// The output, which is then the caller's to send.
  func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  /// The calls that have ended since this was last asked.
  func takeEndings() -> [(key: UInt64, end: CallEnd)] {
    defer { endings = [] }
    return endings
  }

  // MARK: What is told

  /// Sends a call.
  /// - Precondition: ``isTaking``
  func send(key: UInt64, request: Request, timeoutMilliseconds: UInt32) -> Sending {
    precondition(isTaking)
    let start = output.count
    coder.append(
      Call(
        id: lastID + 1, request: request, timeoutMilliseconds: timeoutMilliseconds,
        acceptLanguage: configuration.language), to: &output)
    let byteCount = output.count - start - FrameHeader.byteCount
    guard byteCount <= configuration.callByteCountMax else {
      output.removeLast(output.count - start)
      return .tooLong(byteCount: byteCount)
    }
    lastID += 1
    calls[lastID] = CallInFlight(key: key, method: request.method, time: clock())
    return .sent(id: lastID)
  }

  /// Takes a call back; it does not end, but is forgotten, and so is what the server still says of it.
  /// - Parameter isSuspicious: whether the server is to show that it is still there, where nothing has come from it
  ///   since the call was sent.
  func cancel(id: UInt32, isSuspicious: Bool = false) {
    guard !hasEnded, let call = calls.removeValue(forKey: id) else { return }
    coder.appendCancel(of: id, to: &output)
    if isSuspicious, lastInputTime < call.time { ping() }
  }

  /// Takes the next bytes from the server.
  func receive(_ chunk: some Collection<UInt8>) {
    guard !hasEnded else { return }
    lastInputTime = clock()
    pingTime = nil
    decoder.append(chunk)
    do {
      while !hasEnded, let event = try decoder.next() {
        if case .frame(let payload) = event { take(payload) }
      }
    } catch {
      violate(error.message)
    }
  }

  /// Another connection takes the calls from now on.
  func leave() { isLeft = true }

  /// The server takes no more bytes for now, or takes them again.
  func outputIsBlocked(_ isBlocked: Bool) { self.isBlocked = isBlocked }

  /// The connection broke, or is given up.
  func didBreak() { end(.lost) }

  /// Pings a server that has been silent for long, and gives one up that does not answer.
  func expire() {
    guard let nextExpiry, clock() >= nextExpiry else { return }
    if decoder.isPastPreface, pingTime == nil { ping() } else { end(.lost) }
  }

  // MARK: Frames

  private func take(_ payload: ArraySlice<UInt8>) {
    let frame: ServerFrame
    do throws(MessageFault) {
      frame = try coder.serverFrame(payload) { calls[$0]?.method }
    } catch {
      violate("a frame cannot be read")
      return
    }
    switch frame {
    case .reply(let id, let response): end(id, .answered(response))
    case .faultyReply(let id, let fault): end(id, .faulty(fault))
    case .failure(let failure): end(failure.id, .failed(failure))
    case .strayReply(let id): _ = wasMade(id)
    case .goAway(let goAway): take(goAway)
    case .ping(let opaque):
      // One that pings and does not read gets no more pongs than fit.
      if !isBlocked, output.count < Self.outputByteCountMax { coder.appendPong(opaque, to: &output) }
    case .pong, .other: break
    }
  }

  /// Ends a call. One that is not known was taken back, and its answer crossed with that.
  private func end(_ id: UInt32, _ end: CallEnd) {
    guard wasMade(id), let call = calls.removeValue(forKey: id) else { return }
    hasAnswered = true
    endings.append((call.key, end))
  }

  /// A server that answers calls which were never made may answer others for one another: it is not listened to.
  private func wasMade(_ id: UInt32) -> Bool {
    if id != 0, id <= lastID { return true }
    violate("an answer to call \(id), which was not made")
    return false
  }

  private func take(_ goAway: GoAway) {
    guard goAway.lastID != GoAway.lastIDUnsettled else {
      isAskedToGo = true
      return
    }
    hasGoAway = true
    for id in calls.keys.filter({ $0 > goAway.lastID }).sorted() {
      if let call = calls.removeValue(forKey: id) { endings.append((call.key, .unbegun(goAway))) }
    }
  }

  private func ping() {
    guard decoder.isPastPreface, pingTime == nil else { return }
    pingTime = clock()
    pingCount += 1
    coder.appendPing(pingCount, to: &output)
  }

  // MARK: Endings

  private func violate(_ what: String) {
    violation = what
    end(.violated(what))
  }

  private func end(_ end: CallEnd) {
    guard !hasEnded else { return }
    hasEnded = true
    output = []
    for (_, call) in calls.sorted(by: { $0.key < $1.key }) { endings.append((call.key, end)) }
    calls = [:]
  }
}
