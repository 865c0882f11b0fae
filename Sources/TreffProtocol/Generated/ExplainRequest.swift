// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// Why this centre, and why not that one?
public struct ExplainRequest: Hashable, Sendable {
  /// The need that the centre is held against.
  public var need: MatchRequest?
  /// The centre asked about; ended centres and former ids lead to their successors.
  public var centreID: String

  /// What is not said has its default.
  public init(need: MatchRequest? = nil, centreID: String = "") {
    self.need = need
    self.centreID = centreID
  }
}

extension ExplainRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__ExplainRequest>?) -> Void {
    treffsikker__v1__explain_request__init
  }

  init(reading layout: Treffsikker__V1__ExplainRequest) throws(MessageFault) {
    need = try MatchRequest?(reading: layout.need, field: "need")
    centreID = try String(reading: layout.centre_id, field: "centre_id")
  }

  func write(to layout: inout Treffsikker__V1__ExplainRequest, in arena: Arena) {
    layout.need = need.written(in: arena)
    layout.centre_id = centreID.written(in: arena)
  }
}
