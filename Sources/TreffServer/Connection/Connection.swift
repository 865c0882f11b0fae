internal import TreffFraming
internal import TreffProtocol
internal import TreffService

/// One connection's side of the protocol, without input or output: bytes go in, bytes come out, and a clock is asked.
///
/// Calls are worked on in the order they came, for a slice of time; what is left waits for the next slice, so that no
/// connection holds up another, and so that cancels and deadlines are seen while calls wait.
final class Connection {
  private let service: MatcherService
  private let coder: FrameCoder
  private let limits: ServerLimits
  private let metrics: CallMetrics
  /// Nanoseconds on a clock that never goes back.
  private let clock: () -> UInt64

  private var decoder: StreamDecoder
  private var calls: CallLine
  private var lastID: UInt32 = 0
  private var farewell: GoAway?
  private var hasAnnouncedDrain = false
  private var hasSettled = false
  private var inputHasEnded = false
  private var sliceEnd: UInt64 = 0
  private var patience: Patience

  /// Bytes to be sent.
  private(set) var output: [UInt8] = []
  /// Whether nothing follows the output: the connection is to be closed once it is sent.
  private(set) var isFinished = false
  /// Whether the peer is to be dropped at once, output or not.
  private(set) var isAborted = false
  /// Why the connection ended, where a fault of the peer's ended it.
  private(set) var fault: String?

  /// A connection that has just been made.
  init(
    service: MatcherService, coder: FrameCoder, limits: ServerLimits, metrics: CallMetrics,
    clock: @escaping () -> UInt64
  ) {
    self.service = service
    self.coder = coder
    self.limits = limits
    self.metrics = metrics
    self.clock = clock
    calls = CallLine(answerByteCountMax: limits.replyByteCountMax)
    decoder = StreamDecoder(payloadByteCountMax: limits.frameByteCountMax)
    patience = Patience(limits: limits, now: clock())
  }

  // MARK: What the door asks

  /// Whether calls wait for the next slice.
  var hasWork: Bool { !calls.isEmpty && !isFinished && !isAborted && !patience.isBlocked }

  /// Whether more bytes may be read.
  var wantsInput: Bool {
    isFinished
      || (farewell == nil && !patience.isBlocked && calls.requestByteCount <= limits.waitingByteCountMax)
  }

  /// When ``expire()`` is to be called next, on the clock.
  var nextExpiry: UInt64 { patience.end.time }

  /// The output, which is then the door's to send.
  func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  // MARK: What the door tells

  /// Takes the next bytes from the peer, and works on the calls in them for a slice of time.
  func receive(_ chunk: some Collection<UInt8>) {
    guard farewell == nil, !isFinished, !isAborted else { return }
    let now = clock()
    sliceEnd = now + limits.sliceTime
    var hasEvent = false
    decoder.append(chunk)
    do {
      while farewell == nil, let event = try decoder.next() {
        hasEvent = true
        switch event {
        case .preface:
          output += Preface.current.bytes
          if hasAnnouncedDrain { appendGoAway(lastID: GoAway.lastIDUnsettled) }
        case .frame(let payload): take(payload, now: now)
        }
      }
    } catch {
      // A peer that began with something else is told in our own words, so that it can see what it has met.
      if !decoder.isPastPreface { output += Preface.current.bytes }
      end(code: error.code, message: error.message)
    }
    patience.received(
      now: now, isFrameWhole: hasEvent, isMidway: decoder.isMidway, isPastPreface: decoder.isPastPreface)
    finishIfDone()
  }

  /// Works on waiting calls for a slice of time.
  func work() {
    var now = clock()
    sliceEnd = now + limits.sliceTime
    while hasWork, now < sliceEnd, output.count < limits.untakenByteCountMax {
      var call = calls.removeFirst()
      if advance(&call, now: now) { calls.didEnd(call.id) } else { calls.append(call) }
      now = clock()
    }
    finishIfDone()
  }

  /// The peer takes no more bytes for now, or takes them again.
  /// - Parameter takenByteCount: how many it has taken so far.
  func outputIsBlocked(_ isBlocked: Bool, takenByteCount: Int) {
    patience.blocked(isBlocked, takenByteCount: takenByteCount, now: clock())
  }

  /// The peer will send no more; it may still read.
  func inputDidEnd() {
    inputHasEnded = true
    finishIfDone()
  }

  /// Ends what has taken too long.
  /// - Parameter takenByteCount: how many bytes the peer has taken so far.
  func expire(takenByteCount: Int) {
    let now = clock()
    let end = patience.end
    guard now >= end.time, !isFinished || end.reason == .untaken else { return }
    switch end.reason {
    case .untaken:
      if patience.renewUntaken(takenByteCount: takenByteCount, now: now) { return }
      fault = "replies were not taken in time"
      isAborted = true
    case .preface:
      fault = "no preface came in time"
      isAborted = true
    // While calls are in flight it may be us who do not read.
    case .frame where !calls.isEmpty, .idle where !calls.isEmpty: patience.renew(now: now)
    case .frame: self.end(code: 14, message: "a frame was begun and not ended in time")
    case .idle: self.end(code: 14, message: "no frame came for too long; a ping keeps a connection alive")
    }
    finishIfDone()
  }

  /// Tells the peer that the server will go: no more calls, please. One that has not said its preface yet is told then.
  func announceDrain() {
    guard farewell == nil, !isFinished, !hasAnnouncedDrain else { return }
    hasAnnouncedDrain = true
    if decoder.isPastPreface { appendGoAway(lastID: GoAway.lastIDUnsettled) }
  }

  /// Settles which call is the last: those in flight are finished, later ones are not begun.
  func settleDrain() {
    guard farewell == nil, !isFinished, !hasSettled else { return }
    hasSettled = true
    if !decoder.isPastPreface { output += Preface.current.bytes }
    appendGoAway(lastID: lastID)
    finishIfDone()
  }

  /// Turns the peer away before it has said anything.
  func refuse(code: UInt32, message: String) {
    output += Preface.current.bytes
    end(code: code, message: message)
    finishIfDone()
  }

  // MARK: Frames

  private func take(_ payload: ArraySlice<UInt8>, now: UInt64) {
    let frame: ClientFrame
    do throws(MessageFault) {
      frame = try coder.clientFrame(payload)
    } catch {
      end(code: 3, message: "a frame's envelope cannot be read")
      return
    }
    switch frame {
    case .call(let call):
      guard accept(call.id) else { return }
      begin(
        CallInFlight(
          id: call.id, method: call.request.method,
          // The request's own language wins, in failures as in answers; one that is not spoken here is passed over.
          acceptLanguage: call.request.language.isEmpty
            ? call.acceptLanguage : "\(call.request.language.prefix(20)),\(call.acceptLanguage)",
          arrival: now,
          deadline: call.timeoutMilliseconds == 0
            ? nil : now + UInt64(call.timeoutMilliseconds) * 1_000_000,
          byteCount: payload.count, request: call.request))
    case .faultyCall(let call):
      guard accept(call.id) else { return }
      fail(
        call.id, CallFailure(call.fault, acceptLanguage: call.acceptLanguage), method: call.method,
        arrival: now)
    case .cancel(let id):
      guard let call = calls.remove(id: id) else { return }
      fail(call, .cancelled(acceptLanguage: call.acceptLanguage))
    case .ping(let opaque): coder.appendPong(opaque, to: &output)
    case .pong, .other: break
    }
  }

  /// Whether a call may begin; one that comes after the last is passed over without an answer.
  private func accept(_ id: UInt32) -> Bool {
    guard id > lastID else {
      end(code: 3, message: "call ids are not zero and ascend: \(id) came after \(lastID)")
      return false
    }
    guard !hasSettled else { return false }
    lastID = id
    return true
  }

  private func begin(_ call: CallInFlight) {
    guard calls.count < limits.callsInFlightMax else {
      fail(call, .tooManyCalls(limit: limits.callsInFlightMax, acceptLanguage: call.acceptLanguage))
      return
    }
    var call = call
    // Most calls are done at once, without waiting in line.
    let mayWork =
      calls.isEmpty && !patience.isBlocked && output.count < limits.untakenByteCountMax
      && clock() < sliceEnd
    if mayWork, advance(&call, now: call.arrival) { return }
    calls.append(call)
  }

  /// Does a little more of a call.
  /// - Returns: whether the call has ended.
  private func advance(_ call: inout CallInFlight, now: UInt64) -> Bool {
    if let deadline = call.deadline, now >= deadline {
      fail(call, .deadlinePassed(acceptLanguage: call.acceptLanguage))
      return true
    }
    guard calls.mayAdvance(call) else { return false }
    var work: CallWork
    if let request = call.request {
      call.request = nil
      work = service.begin(
        request, acceptLanguage: call.acceptLanguage, replyByteCountMax: limits.replyByteCountMax)
    } else {
      work = call.work ?? .done(.failure(.cancelled(acceptLanguage: "")))
      call.work = nil  // so that stepping does not copy it
    }
    switch work.step() {
    case nil:
      call.work = work
      return false
    case .failure(let failure):
      fail(call, failure)
    case .success(let response):
      if coder.append(response, to: call.id, byteCountMax: limits.replyByteCountMax, to: &output) {
        metrics.callDidEnd(call.method, .ok, response, nanoseconds: clock() - call.arrival)
      } else {
        fail(
          call,
          .replyTooLong(byteCountMax: limits.replyByteCountMax, acceptLanguage: call.acceptLanguage))
      }
    }
    return true
  }

  // MARK: Endings

  private func fail(_ call: CallInFlight, _ failure: CallFailure) {
    fail(call.id, failure, method: call.method, arrival: call.arrival)
  }

  private func fail(_ id: UInt32, _ failure: CallFailure, method: Method?, arrival: UInt64) {
    coder.append(Failure(failure, id: id), to: &output)
    metrics.callDidEnd(method, failure.reason.code, nil, nanoseconds: clock() - arrival)
  }

  /// What follows in the stream has no meaning: calls in flight are finished, then the peer is told.
  private func end(code: UInt32, message: String) {
    fault = message
    farewell = GoAway(lastID: lastID, code: code, message: message)
  }

  private func appendGoAway(lastID: UInt32) {
    coder.append(GoAway(lastID: lastID, code: 0, message: "the server is draining"), to: &output)
  }

  private func finishIfDone() {
    guard calls.isEmpty, !isFinished else { return }
    if let farewell {
      coder.append(farewell, to: &output)
      isFinished = true
    } else if inputHasEnded || hasSettled {
      isFinished = true
    }
  }
}
