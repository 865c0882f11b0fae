internal import TreffFraming
internal import TreffProtocol
internal import TreffService

/// One connection's side of the protocol, without input or output: bytes go in, bytes come out, and a clock is asked.
///
/// What is quickly done is done as it comes. Other calls are worked on in the order they came, elsewhere and for a slice of
/// time; what is left waits for the next slice, so that no connection holds up another, and so that cancels and deadlines
/// are seen while calls wait.
struct Connection {
  let service: MatcherService
  let coder: FrameCoder
  let limits: ServerLimits
  let metrics: CallMetrics
  /// Nanoseconds on a clock that never goes back.
  let clock: () -> UInt64

  private var decoder: StreamDecoder
  var calls: CallLine
  var lastID: UInt32 = 0
  private var farewell: GoAway?
  private var hasAnnouncedDrain = false
  var hasSettled = false
  private var inputHasEnded = false
  /// Whether bytes have come that may hold whole frames, and are not looked at while the output is full.
  private(set) var hasUnread = false
  /// Until when quick calls are answered as they come, before others get their turn; nil while nothing has come since
  /// the output was last taken.
  private(set) var sliceEnd: UInt64?
  /// When the frames that are looked at came.
  var arrivalTime: UInt64 = 0
  /// The clock when it was last asked.
  var time: UInt64 = 0
  /// The calls that have ended and are not counted yet.
  var ended: EndedCalls?
  var patience: Patience

  /// Bytes to be sent.
  var output: [UInt8] = []
  /// How long the last output was: the next one is likely as long, and grows without being moved.
  private var takenByteCount = 0
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

  /// Whether calls wait for the next slice, and none is being worked on.
  var hasWork: Bool { calls.isReady && !isFinished && !isAborted && !patience.isBlocked }

  /// Whether more bytes may be read.
  var wantsInput: Bool {
    isFinished
      || (farewell == nil && !hasUnread && !patience.isBlocked
        && calls.requestByteCount <= limits.waitingByteCountMax)
  }

  /// When ``expire()`` is to be called next, on the clock.
  var nextExpiry: UInt64 { patience.end.time }

  /// The output, which is then the door's to send.
  mutating func takeOutput() -> [UInt8] {
    countEnded()
    defer {
      takenByteCount = output.count
      output = []
      sliceEnd = nil
    }
    return output
  }

  // MARK: What the door tells

  /// Takes the next bytes from the peer, and answers the calls in them that are quickly done, for a slice of time.
  mutating func receive(_ chunk: Span<UInt8>) {
    guard farewell == nil, !isFinished, !isAborted else { return }
    decoder.append(chunk)
    hasUnread = true
    readOn()
  }

  /// Looks at what has come, until so much is to be sent that it must be taken first: also what is refused is answered.
  mutating func readOn() {
    guard hasUnread, farewell == nil, !isFinished, !isAborted, !patience.isBlocked else { return }
    let now = clock()
    time = now
    arrivalTime = now
    sliceEnd = sliceEnd ?? now + limits.sliceTime
    output.reserveCapacity(min(takenByteCount, limits.untakenByteCountMax))
    var hasEvent = false
    do {
      while farewell == nil, output.count < limits.untakenByteCountMax {
        guard let event = try decoder.next() else {
          hasUnread = false
          break
        }
        hasEvent = true
        switch event {
        case .preface:
          output += Preface.current.bytes
          if hasAnnouncedDrain { appendGoAway(lastID: GoAway.lastIDUnsettled) }
        case .frame(let payload): take(payload)
        }
      }
    } catch {
      // A peer that began with something else is told in our own words, so that it can see what it has met.
      if !decoder.isPastPreface { output += Preface.current.bytes }
      end(code: error.code, message: error.message)
    }
    patience.received(
      now: now, isFrameWhole: hasEvent, isMidway: decoder.isMidway && !hasUnread,
      isPastPreface: decoder.isPastPreface)
    finishIfDone()
  }

  /// The first calls in line, to be worked on; nil where there is nothing to do. Until it ``didEnd(_:)`` there is no other.
  mutating func nextSlice() -> WorkSlice? {
    guard hasWork else { return nil }
    return WorkSlice(
      calls.take(countMax: WorkSlice.callCountMax, now: clock()), service: service, limits: limits,
      clock: clock)
  }

  /// Answers what was ended in a slice; what was not goes back into line.
  mutating func didEnd(_ slice: WorkSlice) {
    time = clock()
    var untold: [CallInFlight] = []
    for (call, ending) in slice.ended {
      if output.count < limits.untakenByteCountMax {
        // One that was taken back meanwhile has been told so.
        if calls.remove(id: call.id) != nil { end(call, ending) }
      } else {
        var call = call
        call.step = .tell(ending)
        untold.append(call)
      }
    }
    calls.giveBack(untold + slice.waiting, isBegun: false)
    calls.giveBack(slice.begun, isBegun: true)
    finishIfDone()
  }

  /// The peer takes no more bytes for now, or takes them again.
  /// - Parameter takenByteCount: how many it has taken so far.
  mutating func outputIsBlocked(_ isBlocked: Bool, takenByteCount: Int) {
    patience.blocked(isBlocked, takenByteCount: takenByteCount, now: clock())
  }

  /// The peer will send no more; it may still read.
  mutating func inputDidEnd() {
    inputHasEnded = true
    finishIfDone()
  }

  /// Ends what has taken too long.
  /// - Parameter takenByteCount: how many bytes the peer has taken so far.
  mutating func expire(takenByteCount: Int) {
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
  mutating func announceDrain() {
    guard farewell == nil, !isFinished, !hasAnnouncedDrain else { return }
    hasAnnouncedDrain = true
    if decoder.isPastPreface { appendGoAway(lastID: GoAway.lastIDUnsettled) }
  }

  /// Settles which call is the last: those in flight are finished, later ones are not begun.
  mutating func settleDrain() {
    guard farewell == nil, !isFinished, !hasSettled else { return }
    hasSettled = true
    if !decoder.isPastPreface { output += Preface.current.bytes }
    appendGoAway(lastID: lastID)
    finishIfDone()
  }

  /// Turns the peer away before it has said anything, by no fault of its own.
  mutating func refuse(code: UInt32, message: String) {
    output += Preface.current.bytes
    farewell = GoAway(lastID: lastID, code: code, message: message)
    finishIfDone()
  }

  /// The connection is gone, and with it whoever waited for the calls in flight: they are counted, and forgotten.
  mutating func didBreak() {
    countEnded()
    time = clock()
    for call in calls.removeAll() {
      metrics.callDidEnd(
        call.method, .failure(.cancelled(acceptLanguage: call.acceptLanguage)),
        nanoseconds: time - call.arrival)
    }
  }

  // MARK: Endings

  /// What follows in the stream has no meaning: calls in flight are finished, then the peer is told.
  mutating func end(code: UInt32, message: String) {
    fault = message
    farewell = GoAway(lastID: lastID, code: code, message: message)
  }

  private mutating func appendGoAway(lastID: UInt32) {
    coder.append(GoAway(lastID: lastID, code: 0, message: "the server is draining"), to: &output)
  }

  private mutating func finishIfDone() {
    guard calls.isEmpty, !isFinished else { return }
    if let farewell {
      coder.append(farewell, to: &output)
      isFinished = true
    } else if inputHasEnded && !hasUnread || hasSettled {
      isFinished = true
    }
  }
}
