/// Why a call failed, for programs: the one table that every door tells failures by. Raw values are a contract.
public enum FailureReason: String, Hashable, Sendable, CaseIterable {
  case needEmpty = "NEED_EMPTY"
  case needTooLong = "NEED_TOO_LONG"
  case textNotUTF8 = "TEXT_NOT_UTF8"
  case textHasNUL = "TEXT_HAS_NUL"
  case municipalityUnknown = "MUNICIPALITY_UNKNOWN"
  case municipalityAmbiguous = "MUNICIPALITY_AMBIGUOUS"
  case limitOutOfRange = "LIMIT_OUT_OF_RANGE"
  case languageUnknown = "LANGUAGE_UNKNOWN"
  case centreUnknown = "CENTRE_UNKNOWN"
  /// One that a request adds or leaves out.
  case conceptUnknown = "CONCEPT_UNKNOWN"
  /// Told only where single offers can be asked for, over HTTP.
  case offerUnknown = "OFFER_UNKNOWN"
  /// The message that should carry the request cannot be read, or lacks something it needs.
  case messageMalformed = "MESSAGE_MALFORMED"
  /// The health of a service that is not here.
  case serviceUnknown = "SERVICE_UNKNOWN"
  case methodUnknown = "METHOD_UNKNOWN"
  /// The answer does not fit in a frame.
  case replyTooLong = "REPLY_TOO_LONG"
  case tooManyCalls = "TOO_MANY_CALLS"
  case deadlinePassed = "DEADLINE_PASSED"
  case cancelled = "CANCELLED"
  case draining = "DRAINING"
  case starting = "STARTING"
  case `internal` = "INTERNAL"

  /// The status that goes with the reason.
  public var code: StatusCode {
    switch self {
    case .needEmpty, .needTooLong, .textNotUTF8, .textHasNUL, .municipalityUnknown, .municipalityAmbiguous,
      .limitOutOfRange, .languageUnknown, .conceptUnknown, .messageMalformed:
      .invalidArgument
    case .centreUnknown, .offerUnknown, .serviceUnknown: .notFound
    case .methodUnknown: .unimplemented
    case .tooManyCalls, .replyTooLong: .resourceExhausted
    case .deadlinePassed: .deadlineExceeded
    case .cancelled: .cancelled
    case .draining, .starting: .unavailable
    case .internal: .internal
    }
  }
}
