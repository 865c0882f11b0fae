internal import TreffProtocol
internal import TreffService

// The frames of a client, and its calls from their coming to their end.

extension Connection {
  /// The longest call that is done at once, in bytes of its frame: what it names is looked at from one end to the other.
  private static let quickByteCountMax = 4 * 1024

  mutating func take(_ payload: ArraySlice<UInt8>) {
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
      end(
        call.id, call.request.method,
        .failure(.tooManyCalls(limit: limits.callsInFlightMax, acceptLanguage: language)), arrival: time)
      return
    }
    // What is quickly done is done at once, or before all others, and waits for no match.
    let isQuick = call.request.isQuick && byteCount <= Self.quickByteCountMax
    if isQuick, time < sliceEnd ?? 0,
      case .done(let result) = service.begin(
        call.request, acceptLanguage: language, replyByteCountMax: limits.replyByteCountMax)
    {
      end(call.id, call.request.method, result, arrival: time, acceptLanguage: language)
      return
    }
    calls.append(
      CallInFlight(
        id: call.id, method: call.request.method, acceptLanguage: language, arrival: time,
        deadline: call.timeoutMilliseconds == 0
          ? nil : time + UInt64(call.timeoutMilliseconds) * 1_000_000,
        isQuick: isQuick, byteCount: byteCount, step: .begin(call.request)))
  }

  // MARK: Endings

  mutating func end(_ call: CallInFlight, _ ending: CallInFlight.Ending) {
    guard !ending.frame.isEmpty else {
      end(call.id, call.method, ending.result, arrival: call.arrival, acceptLanguage: call.acceptLanguage)
      return
    }
    if output.isEmpty { output = ending.frame } else { output += ending.frame }
    didEnd(call.method, ending.result, arrival: call.arrival)
  }

  /// Answers a call, or tells why not.
  /// - Parameter acceptLanguage: the language of a failure that only shows here.
  private mutating func end(
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
    if case .failure(let failure) = result { coder.append(Failure(failure, id: id), to: &output) }
    didEnd(method, result, arrival: arrival)
  }

  private mutating func didEnd(
    _ method: Method?, _ result: Result<Response, CallFailure>, arrival: UInt64
  ) {
    time = clock()
    metrics.callDidEnd(method, result, nanoseconds: time - arrival)
  }
}
