internal import TreffProtocol

// How a call ended on a connection, and whether that is its end.

extension CallDispatcher {
  /// Sees to what follows from a call's end on a connection.
  func take(_ end: ClientConnection.CallEnd, of key: UInt64) {
    switch end {
    case .answered(let response): complete(key, .success(response))
    case .faulty: complete(key, .failure(ClientError.protocolViolation("a reply cannot be read")))
    case .violated(let what): complete(key, .failure(ClientError.protocolViolation(what)))
    case .lost: retry(key, otherwise: .connectionLost)
    case .failed(let failure): take(failure, of: key)
    case .unbegun(let goAway): take(goAway, of: key)
    }
  }

  private func take(_ failure: Failure, of key: UInt64) {
    switch StatusCode(rawValue: failure.code) {
    case .deadlineExceeded: complete(key, .failure(ClientError.deadlineExceeded))
    case .unavailable: retry(key, otherwise: .failed(CallFailed(failure)), rests: true)
    default: complete(key, .failure(ClientError.failed(CallFailed(failure))))
    }
  }

  private func take(_ goAway: GoAway, of key: UInt64) {
    // What a server says goes into logs, but not at any length.
    let said = "the server said farewell with \(goAway.code): \(goAway.message.prefix(200))"
    switch StatusCode(rawValue: goAway.code) {
    case .invalidArgument, .unimplemented: complete(key, .failure(ClientError.protocolViolation(said)))
    case .ok:
      calls[key]?.attemptCount -= 1  // a server that goes has done nothing for it
      retry(key, otherwise: .connectionLost)
    default: retry(key, otherwise: .cannotConnect(said))
    }
  }

  /// Makes a call again, where it may be: every method only reads, so none does harm twice.
  private func retry(_ key: UInt64, otherwise error: ClientError, rests: Bool = false) {
    guard var call = calls[key] else { return }
    guard call.attemptCount < configuration.attemptCountMax else { return complete(key, .failure(error)) }
    guard rests else { return again.append(key) }
    let end = clock() + backOff.wait(after: call.attemptCount - 1, random: random())
    guard end < call.deadline else { return complete(key, .failure(error)) }
    call.place = .resting
    calls[key] = call
    self.rests.insert(key, at: end)
  }
}
