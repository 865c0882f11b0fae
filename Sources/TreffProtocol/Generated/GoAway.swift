// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// The server will begin no call above last_id on this connection; those are safe to make again elsewhere.
public struct GoAway: Hashable, Sendable {
  /// The highest id that was or will be begun; 4294967295 while that is not settled yet.
  public var lastID: UInt32
  /// 0 draining, 3 a frame that makes no sense, 8 a limit was met, 12 not supported, 14 idle for too long.
  public var code: UInt32
  /// For whoever looks into it, in English.
  public var message: String

  /// What is not said has its default.
  public init(lastID: UInt32 = 0, code: UInt32 = 0, message: String = "") {
    self.lastID = lastID
    self.code = code
    self.message = message
  }
}

extension GoAway: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__GoAway>?) -> Void {
    treffsikker__v1__go_away__init
  }

  init(reading layout: Treffsikker__V1__GoAway) throws(MessageFault) {
    lastID = layout.last_id
    code = layout.code
    message = try String(reading: layout.message, field: "message")
  }

  func write(to layout: inout Treffsikker__V1__GoAway, in arena: Arena) {
    layout.last_id = lastID
    layout.code = code
    layout.message = message.written(in: arena)
  }
}
