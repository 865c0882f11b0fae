// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Many needs at once.
public struct BatchMatchRequest: Hashable, Sendable {
  /// 1 to 10 000. All are checked before the first is matched: one at fault fails the batch, and the violations name
  /// each field at fault, as "requests[3].text".
  public var requests: [MatchRequest]

  /// What is not said has its default.
  public init(requests: [MatchRequest] = []) {
    self.requests = requests
  }
}

extension BatchMatchRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__BatchMatchRequest>?) -> Void {
    treffsikker__v1__batch_match_request__init
  }

  init(reading layout: Treffsikker__V1__BatchMatchRequest) throws(MessageFault) {
    requests = try [MatchRequest](reading: layout.requests, count: layout.n_requests, field: "requests")
  }

  func write(to layout: inout Treffsikker__V1__BatchMatchRequest, in arena: Arena) {
    layout.n_requests = requests.count
    layout.requests = requests.written(in: arena)
  }
}
