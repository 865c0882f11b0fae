internal import TreffProtocol
internal import TreffService

// The frames of a client, and its calls from their coming to their end.

extension Connection {
  /// The longest call that is done at once, in bytes of its frame: what it names is looked at from one end to the other.
  private static let quickByteCountMax = 4 * 1024
  /// After how many calls of one kind with short answers the clock is asked whether the slice is over: to ask costs a tenth
  /// of a health check, and what is answered in so few bytes takes no more than 60 µs.
  private static let callsPerLook = 8
  private static let shortAnswerByteCountMax = 256

  mutating func take(_ payload: ArraySlice<UInt8>) {
    let frame: ClientFrame
    do throws(MessageFault) {
      frame = try coder.clientFrame(payload)
    } catch {
      end(code: 3, message: "a frame's envelope cannot be read")
      return
    }
    switch consume frame {
    case .call(let call):
      if accept(call.id) { begin(call, byteCount: payload.count) }
    case .faultyCall(let call):
      guard accept(call.id) else { return }
      tell(
        CallFailure(call.fault, acceptLanguage: call.acceptLanguage), to: call.id, call.method,
        arrival: arrivalTime)
    case .cancel(let id):
      guard let call = calls.remove(id: id) else { return }
      end(call, CallInFlight.Ending(result: .failure(.cancelled(acceptLanguage: call.acceptLanguage))))
    case .ping(let opaque): coder.appendPong(opaque, to: &output)
    case .pong, .other: break
    }
  }

  /// Whether a call may begin; one that comes after the last is passed over without an answer.
  private mutating func accept(_ id: UInt32) -> Bool {
    guard id > lastID else {
      end(code: 3, message: "call ids are not zero and ascend: \(id) came after \(lastID)")
      return false
    }
    guard !hasSettled else { return false }
    lastID = id
    return true
  }

  private mutating func begin(_ call: Call, byteCount: Int) {
    // The request's own language wins, in failures as in answers; one that is not spoken here is passed over.
    let language = call.request.acceptLanguage(call.acceptLanguage)
    guard calls.count < limits.callsInFlightMax else {
      tell(
        .tooManyCalls(limit: limits.callsInFlightMax, acceptLanguage: language), to: call.id,
        call.request.method, arrival: arrivalTime)
      return
    }
    // What is quickly done is done at once, or before all others, and waits for no match.
    let isQuick = call.request.isQuick && byteCount <= Self.quickByteCountMax
    if isQuick, time < sliceEnd ?? 0 {
      let method = call.request.method
      do throws(CallFailure) {
        let response = try service.response(to: call.request, acceptLanguage: language)
        reply(response, to: call.id, method, arrival: arrivalTime, acceptLanguage: language)
      } catch {
        tell(error, to: call.id, method, arrival: arrivalTime)
      }
      return
    }
    calls.append(
      CallInFlight(
        id: call.id, method: call.request.method, acceptLanguage: language, arrival: arrivalTime,
        deadline: call.timeoutMilliseconds == 0
          ? nil : arrivalTime + UInt64(call.timeoutMilliseconds) * 1_000_000,
        isQuick: isQuick, byteCount: byteCount, step: .begin(call.request)))
  }

  // MARK: Endings

  mutating func end(_ call: CallInFlight, _ ending: CallInFlight.Ending) {
    if !ending.frame.isEmpty {
      if output.isEmpty { output = ending.frame } else { output += ending.frame }
      didEnd(CallKind(call.method, ending.result), arrival: call.arrival, byteCount: ending.frame.count)
      return
    }
    switch ending.result {
    case .success(let response):
      reply(
        response, to: call.id, call.method, arrival: call.arrival, acceptLanguage: call.acceptLanguage)
    case .failure(let failure): tell(failure, to: call.id, call.method, arrival: call.arrival)
    }
  }

  /// Answers a call.
  /// - Parameter acceptLanguage: the language of a failure that only shows here.
  private mutating func reply(
    _ response: Response, to id: UInt32, _ method: Method, arrival: UInt64, acceptLanguage: String
  ) {
    let start = output.count
    guard coder.append(response, to: id, byteCountMax: limits.replyByteCountMax, to: &output) else {
      tell(
        .replyTooLong(byteCountMax: limits.replyByteCountMax, acceptLanguage: acceptLanguage), to: id,
        method, arrival: arrival)
      return
    }
    didEnd(CallKind(method, response), arrival: arrival, byteCount: output.count - start)
  }

  /// Tells why a call is not answered.
  /// - Parameter method: nil where the call named none that is known.
  private mutating func tell(_ failure: CallFailure, to id: UInt32, _ method: Method?, arrival: UInt64) {
    let start = output.count
    coder.append(Failure(failure, id: id), to: &output)
    didEnd(CallKind(method, failure), arrival: arrival, byteCount: output.count - start)
  }

  private mutating func didEnd(_ kind: CallKind, arrival: UInt64, byteCount: Int) {
    if ended?.kind != kind || ended?.arrival != arrival {
      countEnded()
      ended = EndedCalls(kind: kind, arrival: arrival)
    }
    let count = (ended?.count ?? 0) + 1
    ended?.count = count
    if byteCount > Self.shortAnswerByteCountMax || count.isMultiple(of: Self.callsPerLook) { time = clock() }
  }

  /// Tells the metrics of the calls that have ended: at the latest when their answers leave.
  mutating func countEnded() {
    guard let ended else { return }
    self.ended = nil
    time = clock()
    metrics.callsDidEnd(ended.kind, count: ended.count, nanoseconds: time - ended.arrival)
  }
}
