internal import CProtobufC
internal import CTreffProto

/// Why this centre, and why not that one?
public struct ExplainRequest: Hashable, Sendable {
  /// The need that the centre is held against.
  public var need: MatchRequest?
  /// The centre asked about; ended centres and former ids lead to their successors.
  public var centreID = ""

  /// A need and the centre it is held against.
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

/// What speaks for a centre, or against it.
public struct ExplainResponse: Hashable, Sendable {
  /// For a program: the verdicts are listed in Docs/protocol.md.
  public var verdict = ""
  /// For a person, in a sentence or two.
  public var reason = ""
  /// The centre asked about.
  public var centre: CentreName?
  /// Its match with the arithmetic, at its true rank among all; absent where it meets none of the need's words or does
  /// not serve the place.
  public var match: Match?
  /// Whom to ask instead; absent where the centre is the answer or nobody is.
  public var instead: CentreName?
  /// Whether the need as a whole has an answer.
  public var outcome = Outcome.unspecified
  /// The version of the catalogue that answered.
  public var catalogueVersion: UInt64 = 0

  /// An empty message.
  public init() {}
}

extension ExplainResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__ExplainResponse>?) -> Void {
    treffsikker__v1__explain_response__init
  }

  init(reading layout: Treffsikker__V1__ExplainResponse) throws(MessageFault) {
    verdict = try String(reading: layout.verdict, field: "verdict")
    reason = try String(reading: layout.reason, field: "reason")
    centre = try CentreName?(reading: layout.centre, field: "centre")
    match = try Match?(reading: layout.match, field: "match")
    instead = try CentreName?(reading: layout.instead, field: "instead")
    outcome = Outcome(number: layout.outcome.rawValue)
    catalogueVersion = layout.catalogue_version
  }

  func write(to layout: inout Treffsikker__V1__ExplainResponse, in arena: Arena) {
    layout.verdict = verdict.written(in: arena)
    layout.reason = reason.written(in: arena)
    layout.centre = centre.written(in: arena)
    layout.match = match.written(in: arena)
    layout.instead = instead.written(in: arena)
    layout.outcome = Treffsikker__V1__Outcome(rawValue: outcome.rawValue)
    layout.catalogue_version = catalogueVersion
  }
}

/// A centre by id and name.
public struct CentreName: Hashable, Sendable {
  /// The id.
  public var id = ""
  /// The name.
  public var name = ""

  /// An empty message.
  public init() {}
}

extension CentreName: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__CentreName>?) -> Void {
    treffsikker__v1__centre_name__init
  }

  init(reading layout: Treffsikker__V1__CentreName) throws(MessageFault) {
    id = try String(reading: layout.id, field: "id")
    name = try String(reading: layout.name, field: "name")
  }

  func write(to layout: inout Treffsikker__V1__CentreName, in arena: Arena) {
    layout.id = id.written(in: arena)
    layout.name = name.written(in: arena)
  }
}
