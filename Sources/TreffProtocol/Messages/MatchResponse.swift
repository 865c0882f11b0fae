internal import CProtobufC
internal import CTreffProto

/// What the matcher answers a need with.
public struct MatchResponse: Hashable, Sendable {
  /// Whether there is an answer.
  public var outcome = Outcome.unspecified
  /// Best first, by rank.
  public var matches: [Match] = []
  /// The version of the catalogue that answered.
  public var catalogueVersion: UInt64 = 0
  /// How the need was read.
  public var understood: Understanding?
  /// Actors outside the centres that may know more; they take no rank.
  public var elsewhere: [Elsewhere] = []
  /// To be shown before all else: whom to call when a life is in danger. Empty where the need tells of no danger.
  public var notice = ""
  /// With ``Outcome/askBack``, what the need could be about: two or three themes, as people are shown them.
  public var suggestions: [String] = []

  /// An empty message.
  public init() {}
}

extension MatchResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__MatchResponse>?) -> Void {
    treffsikker__v1__match_response__init
  }

  init(reading layout: Treffsikker__V1__MatchResponse) throws(MessageFault) {
    outcome = Outcome(number: layout.outcome.rawValue)
    matches = try [Match](reading: layout.matches, count: layout.n_matches, field: "matches")
    catalogueVersion = layout.catalogue_version
    understood = try Understanding?(reading: layout.understood, field: "understood")
    elsewhere = try [Elsewhere](reading: layout.elsewhere, count: layout.n_elsewhere, field: "elsewhere")
    notice = try String(reading: layout.notice, field: "notice")
    suggestions = try [String](
      reading: layout.suggestions, count: layout.n_suggestions, field: "suggestions")
  }

  func write(to layout: inout Treffsikker__V1__MatchResponse, in arena: Arena) {
    layout.outcome = Treffsikker__V1__Outcome(rawValue: outcome.rawValue)
    layout.n_matches = matches.count
    layout.matches = matches.written(in: arena)
    layout.catalogue_version = catalogueVersion
    layout.understood = understood.written(in: arena)
    layout.n_elsewhere = elsewhere.count
    layout.elsewhere = elsewhere.written(in: arena)
    layout.notice = notice.written(in: arena)
    layout.n_suggestions = suggestions.count
    layout.suggestions = suggestions.written(in: arena)
  }
}

/// An actor outside the centres.
public struct Elsewhere: Hashable, Sendable {
  /// The id.
  public var centreID = ""
  /// The centre name.
  public var centreName = ""
  /// From 0; not comparable with a match's score.
  public var score: Double = 0
  /// A host name; empty where it is not known for certain.
  public var website = ""

  /// An empty message.
  public init() {}
}

extension Elsewhere: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Elsewhere>?) -> Void {
    treffsikker__v1__elsewhere__init
  }

  init(reading layout: Treffsikker__V1__Elsewhere) throws(MessageFault) {
    centreID = try String(reading: layout.centre_id, field: "centre_id")
    centreName = try String(reading: layout.centre_name, field: "centre_name")
    score = layout.score
    website = try String(reading: layout.website, field: "website")
  }

  func write(to layout: inout Treffsikker__V1__Elsewhere, in arena: Arena) {
    layout.centre_id = centreID.written(in: arena)
    layout.centre_name = centreName.written(in: arena)
    layout.score = score
    layout.website = website.written(in: arena)
  }
}
