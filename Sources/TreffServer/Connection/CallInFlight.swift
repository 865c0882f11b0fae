internal import TreffProtocol
internal import TreffService

/// A call that has come and has not ended.
struct CallInFlight {
  let id: UInt32
  let method: Method
  /// The language of failures, as in `accept-language`.
  let acceptLanguage: String
  /// When it came, in nanoseconds on the connection's clock.
  let arrival: UInt64
  /// When nobody waits for it any more; nil where the caller waits as long as it takes.
  let deadline: UInt64?
  /// The bytes of its frame.
  let byteCount: Int
  /// What is left to do.
  var work: CallWork
}
