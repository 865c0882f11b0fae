public import TreffProtocol

extension MatcherService {
  /// Answers a call from its beginning to its end, for doors whose calls are tasks. A batch lets other tasks have their
  /// turn between its needs, and ends early when the call is cancelled or the deadline passes.
  /// - Parameters:
  ///   - acceptLanguage: the caller's languages, as the header of that name; the request's own wins.
  ///   - deadline: when nobody waits for the answer any more; nil where the caller waits as long as it takes.
  ///   - replyByteCountMax: the longest answer that can be sent.
  ///   - isCancelled: whether the caller no longer waits.
  public func answer(
    _ request: Request, acceptLanguage: String, deadline: ContinuousClock.Instant? = nil,
    replyByteCountMax: Int = .max, isCancelled: @Sendable () -> Bool = { Task.isCancelled }
  ) async -> Result<Response, CallFailure> {
    func giveUp() -> CallFailure? {
      if isCancelled() { return .cancelled(acceptLanguage: acceptLanguage) }
      guard let deadline, .now >= deadline else { return nil }
      return .deadlinePassed(acceptLanguage: acceptLanguage)
    }
    if let failure = giveUp() { return .failure(failure) }
    let work = begin(request, acceptLanguage: acceptLanguage, replyByteCountMax: replyByteCountMax)
    switch work {
    case .done(let result): return result
    case .batch(let batch):
      while true {
        if let result = batch.step() { return result }
        await Task.yield()
        if let failure = giveUp() { return .failure(failure) }
      }
    }
  }
}

extension Request {
  /// The languages that the caller is spoken to in, the request's own first, as a value of `accept-language`.
  /// - Parameter header: the caller's `accept-language`; empty where there is none.
  public func acceptLanguage(_ header: String) -> String {
    language.isEmpty ? header : "\(String(decoding: language.utf8.prefix(20), as: UTF8.self)),\(header)"
  }
}
