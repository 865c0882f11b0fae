internal import NIOCore
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
  private var calls = CircularBuffer<CallInFlight>()
  private var waitingByteCount = 0
  private var lastID: UInt32 = 0
  private var farewell: GoAway?
  private var hasSettled = false
  private var inputHasEnded = false
  private var sliceEnd: UInt64 = 0
  /// The clock when it was last asked: asking costs as much as many a call's other steps.
  private var time: UInt64 = 0
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
    decoder = StreamDecoder(payloadByteCountMax: limits.frameByteCountMax)
    patience = Patience(limits: limits, now: clock())
  }

  // MARK: What the door asks

  /// Whether calls wait for the next slice.
  var hasWork: Bool { !calls.isEmpty && !isFinished && !isAborted && !patience.isBlocked }

  /// Whether more bytes may be read.
  var wantsInput: Bool {
    isFinished || (farewell == nil && !patience.isBlocked && waitingByteCount <= limits.waitingByteCountMax)
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
  func receive(_ chunk: Span<UInt8>) {
    guard farewell == nil, !isFinished, !isAborted else { return }
    let now = clock()
    time = now
    sliceEnd = now + limits.sliceTime
    var hasEvent = false
    decoder.append(chunk)
    do {
      while farewell == nil, let event = try decoder.next() {
        hasEvent = true
        switch event {
        case .preface: output += Preface.current.bytes
        case .frame(let payload): take(payload)
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
    time = clock()
    sliceEnd = time + limits.sliceTime
    while hasWork, time < sliceEnd, output.count < limits.untakenByteCountMax {
      let call = calls.removeFirst()
      waitingByteCount -= call.byteCount
      advance(call)
    }
    finishIfDone()
  }

  /// The peer takes no more bytes for now, or takes them again.
  func outputIsBlocked(_ isBlocked: Bool) { patience.blocked(isBlocked, now: clock()) }

  /// The peer will send no more; it may still read.
  func inputDidEnd() {
    inputHasEnded = true
    finishIfDone()
  }

  /// Ends what has taken too long.
  func expire() {
    let now = clock()
    let end = patience.end
    guard now >= end.time, !isFinished else { return }
    switch end.reason {
    case .untaken:
      fault = "replies were not taken in time"
      isAborted = true
    case .preface:
      fault = "no preface came in time"
      isAborted = true
    case .frame: self.end(code: 14, message: "a frame was begun and not ended in time")
    case .idle where calls.isEmpty:
      self.end(code: 14, message: "no frame came for too long; a ping keeps a connection alive")
    case .idle: patience.renew(now: now)
    }
    finishIfDone()
  }

  /// Tells the peer that the server will go: no more calls, please.
  func announceDrain() {
    guard farewell == nil, !isFinished else { return }
    guard decoder.isPastPreface else {
      isAborted = true
      return
    }
    coder.append(
      GoAway(lastID: GoAway.lastIDUnsettled, code: 0, message: "the server is draining"), to: &output)
  }

  /// Settles which call is the last: those in flight are finished, later ones are not begun.
  func settleDrain() {
    guard farewell == nil, !isFinished, !hasSettled else { return }
    hasSettled = true
    coder.append(GoAway(lastID: lastID, code: 0, message: "the server is draining"), to: &output)
    finishIfDone()
  }

  /// Turns the peer away before it has said anything.
  func refuse(code: UInt32, message: String) {
    output += Preface.current.bytes
    end(code: code, message: message)
    finishIfDone()
  }

  // MARK: Frames

  private func take(_ payload: ArraySlice<UInt8>) {
    let frame: ClientFrame
    do throws(MessageFault) {
      frame = try coder.clientFrame(payload)
    } catch {
      end(code: 3, message: "a frame's envelope cannot be read")
      return
    }
    switch frame {
    case .call(let call):
      if accept(call.id) { begin(call, byteCount: payload.count) }
    case .faultyCall(let call):
      guard accept(call.id) else { return }
      end(
        call.id, call.method, .failure(CallFailure(call.fault, acceptLanguage: call.acceptLanguage)),
        arrival: time)
    case .cancel(let id):
      guard let index = calls.firstIndex(where: { $0.id == id }) else { return }
      let call = calls.remove(at: index)
      waitingByteCount -= call.byteCount
      end(call, .failure(.cancelled(acceptLanguage: call.acceptLanguage)))
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

  private func begin(_ call: Call, byteCount: Int) {
    // The request's own language wins, in failures as in answers.
    let language = call.request.language.isEmpty ? call.acceptLanguage : call.request.language
    guard calls.count < limits.callsInFlightMax else {
      end(
        call.id, call.request.method,
        .failure(.tooManyCalls(limit: limits.callsInFlightMax, acceptLanguage: language)), arrival: time)
      return
    }
    var work = CallWork.waiting(call.request)
    // Most calls are done at once, without waiting in line.
    if calls.isEmpty, !patience.isBlocked, output.count < limits.untakenByteCountMax, time < sliceEnd {
      work = service.begin(call.request, acceptLanguage: language)
      if case .done(let result) = work {
        end(call.id, call.request.method, result, arrival: time, acceptLanguage: language)
        return
      }
    }
    waitingByteCount += byteCount
    calls.append(
      CallInFlight(
        id: call.id, method: call.request.method, acceptLanguage: language, arrival: time,
        deadline: call.timeoutMilliseconds == 0
          ? nil : time + UInt64(call.timeoutMilliseconds) * 1_000_000,
        byteCount: byteCount, work: work))
  }

  /// Does a little more of the call that was first in line; what is left goes to the end of it.
  private func advance(_ call: CallInFlight) {
    if let deadline = call.deadline, time >= deadline {
      end(call, .failure(.deadlinePassed(acceptLanguage: call.acceptLanguage)))
      return
    }
    var call = call
    switch call.work {
    case .waiting(let request): call.work = service.begin(request, acceptLanguage: call.acceptLanguage)
    case .batch(let batch):
      if let result = batch.step() { call.work = .done(result) }
    case .done: break
    }
    if case .done(let result) = call.work {
      end(call, result)
    } else {
      time = clock()
      waitingByteCount += call.byteCount
      calls.append(call)
    }
  }

  // MARK: Endings

  private func end(_ call: CallInFlight, _ result: Result<Response, CallFailure>) {
    end(call.id, call.method, result, arrival: call.arrival, acceptLanguage: call.acceptLanguage)
  }

  /// Answers a call, or tells why not.
  /// - Parameter acceptLanguage: the language of a failure that only shows here.
  private func end(
    _ id: UInt32, _ method: Method?, _ result: Result<Response, CallFailure>, arrival: UInt64,
    acceptLanguage: String = ""
  ) {
    var result = result
    if case .success(let response) = result,
      !coder.append(response, to: id, byteCountMax: limits.replyByteCountMax, to: &output)
    {
      result = .failure(
        .replyTooLong(byteCountMax: limits.replyByteCountMax, acceptLanguage: acceptLanguage))
    }
    time = clock()
    switch result {
    case .success(let response):
      metrics.callDidEnd(method, .ok, response, nanoseconds: time - arrival)
    case .failure(let failure):
      coder.append(Failure(failure, id: id), to: &output)
      metrics.callDidEnd(method, failure.reason.code, nil, nanoseconds: time - arrival)
    }
  }

  /// What follows in the stream has no meaning: calls in flight are finished, then the peer is told.
  private func end(code: UInt32, message: String) {
    fault = message
    farewell = GoAway(lastID: lastID, code: code, message: message)
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
