internal import TreffProtocol
internal import TreffService

/// A call that has come and has not ended.
struct CallInFlight {
  let id: UInt32
  let method: Method
  /// The languages of failures, as in `accept-language`, the request's own first.
  let acceptLanguage: String
  /// When it came, in nanoseconds on the connection's clock.
  let arrival: UInt64
  /// When nobody waits for it any more; nil where the caller waits as long as it takes.
  let deadline: UInt64?
  /// The bytes of its frame.
  let byteCount: Int
  /// What is asked, until it is begun.
  var request: Request?
  /// What is left to do, once it is begun.
  var work: CallWork?

  /// The bytes of its answer so far, about.
  var answerByteCount: Int { work?.answerByteCount ?? 0 }
}
