// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// What speaks for a centre, or against it.
public struct ExplainResponse: Hashable, Sendable {
  /// For a program: the verdicts are listed in Docs/protocol.md.
  public var verdict: String
  /// For a person, in a sentence or two.
  public var reason: String
  /// The centre asked about.
  public var centre: CentreName?
  /// Its match with the arithmetic, at its true rank among all; of an ended centre that of its successor. Absent where it
  /// meets none of the need's words or does not serve the place.
  public var match: Match?
  /// Whom to ask instead; absent where the centre is the answer or nobody is.
  public var instead: CentreName?
  /// Whether the need as a whole has an answer.
  public var outcome: Outcome
  /// The version of the catalogue that answered.
  public var catalogueVersion: UInt64

  /// What is not said has its default.
  public init(
    verdict: String = "", reason: String = "", centre: CentreName? = nil, match: Match? = nil,
    instead: CentreName? = nil, outcome: Outcome = .unspecified, catalogueVersion: UInt64 = 0
  ) {
    self.verdict = verdict
    self.reason = reason
    self.centre = centre
    self.match = match
    self.instead = instead
    self.outcome = outcome
    self.catalogueVersion = catalogueVersion
  }
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
