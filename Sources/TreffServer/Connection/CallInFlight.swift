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
  /// Whether it takes less time than others wait.
  let isQuick: Bool
  /// The bytes of its frame.
  let byteCount: Int
  /// What is to be done next.
  var step: Step
  /// The bytes of its answer so far, about.
  var answerByteCount = 0

  /// Whether nobody waits for it any more.
  func isLate(_ now: UInt64) -> Bool { deadline.map { now >= $0 } ?? false }

  /// The steps of a call.
  enum Step {
    case begin(Request)
    /// Some needs of a batch are left.
    case go(on: BatchWork)
    /// It has come to its end, which is still to be told.
    case tell(Ending)
  }

  /// What a call has come to.
  struct Ending {
    let result: Result<Response, CallFailure>
    /// A batch's answer as it is sent, made by the worker: it can be megabytes. Empty for all others.
    var frame: [UInt8] = []
  }
}
