/// A call as the client makes it.
public struct Call: Hashable, Sendable {
  /// Not zero, and higher than every id before it on the connection.
  public var id: UInt32
  /// How long the caller waits, in milliseconds; 0 for as long as it takes.
  public var timeoutMilliseconds: UInt32
  /// The metadata `accept-language`; empty where there is none.
  public var acceptLanguage: String
  /// What is asked.
  public var request: Request

  /// A call to be made.
  public init(id: UInt32, request: Request, timeoutMilliseconds: UInt32 = 0, acceptLanguage: String = "") {
    self.id = id
    self.request = request
    self.timeoutMilliseconds = timeoutMilliseconds
    self.acceptLanguage = acceptLanguage
  }
}

/// A call that cannot be begun; the connection lives on.
public struct FaultyCall: Hashable, Sendable {
  /// What is wrong with it.
  public enum Fault: Hashable, Sendable {
    /// No method has the name; cut short, and without what is not text.
    case methodUnknown(String)
    /// The request, or the call around it, cannot be read.
    case message(MessageFault)
  }

  /// The call's id.
  public let id: UInt32
  /// What is wrong with it.
  public let fault: Fault
  /// The method it names, where there is one.
  public let method: Method?
  /// The metadata `accept-language`; empty where there is none that can be read.
  public let acceptLanguage: String
}

/// What a client sends.
public enum ClientFrame: Hashable, Sendable {
  case call(Call)
  case faultyCall(FaultyCall)
  case cancel(id: UInt32)
  case ping(opaque: UInt64)
  case pong(opaque: UInt64)
  /// Of a later version, or nothing that clients send; skipped.
  case other
}

/// What a server sends.
public enum ServerFrame: Hashable, Sendable {
  case reply(id: UInt32, Response)
  /// A reply that cannot be read.
  case faultyReply(id: UInt32, MessageFault)
  /// A reply to no call that is known.
  case strayReply(id: UInt32)
  case failure(Failure)
  case goAway(GoAway)
  case ping(opaque: UInt64)
  case pong(opaque: UInt64)
  /// Of a later version, or nothing that servers send; skipped.
  case other
}

/// How a call failed.
public struct Failure: Hashable, Sendable {
  /// The call's id.
  public var id: UInt32 = 0
  /// A number of google.rpc.Code, never 0.
  public var code: UInt32 = 0
  /// For a person, in the caller's language. Never holds the need's text.
  public var message = ""
  /// For a program: stable, as `MUNICIPALITY_UNKNOWN`.
  public var reason = ""
  /// Which fields are at fault, where it is a matter of fields.
  public var violations: [FieldViolation] = []

  /// An empty message.
  public init() {}
}

/// A field of the request and what is wrong with it.
public struct FieldViolation: Hashable, Sendable {
  /// The field's path in the request, as `municipality` or `requests[3].text`.
  public var field: String
  /// For a person, in the caller's language.
  public var description: String

  /// A field and what is wrong with it.
  public init(field: String, description: String) {
    self.field = field
    self.description = description
  }
}

/// The server will begin no call above ``lastID`` on this connection.
public struct GoAway: Hashable, Sendable {
  /// ``lastID`` while it is not settled which call is the last one.
  public static let lastIDUnsettled = UInt32.max

  /// The highest id that was or will be begun.
  public var lastID: UInt32
  /// 0 draining, 3 a frame that makes no sense, 8 a limit was met, 12 not supported, 14 idle for too long.
  public var code: UInt32
  /// For whoever looks into it, in English.
  public var message: String

  /// A server's farewell.
  public init(lastID: UInt32, code: UInt32, message: String) {
    self.lastID = lastID
    self.code = code
    self.message = message
  }
}
