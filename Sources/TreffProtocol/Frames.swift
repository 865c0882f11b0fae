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

extension GoAway {
  /// ``lastID`` while it is not settled which call is the last one.
  public static let lastIDUnsettled = UInt32.max
}
