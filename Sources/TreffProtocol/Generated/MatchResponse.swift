// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// What a need is answered with.
public struct MatchResponse: Hashable, Sendable {
  /// Whether there is an answer.
  public var outcome: Outcome
  /// Best first, by rank.
  public var matches: [Match]
  /// The version of the catalogue that answered.
  public var catalogueVersion: UInt64
  /// How the need was read.
  public var understood: Understanding?
  /// Actors outside the centres that may know more; they take no rank.
  public var elsewhere: [Elsewhere]
  /// To be shown before all else: whom to call when a life is in danger. Empty where the need tells of no danger.
  public var notice: String
  /// With OUTCOME_ASK_BACK, what the need could be about: at most three themes, as people are shown them.
  public var suggestions: [String]

  /// What is not said has its default.
  public init(
    outcome: Outcome = .unspecified, matches: [Match] = [], catalogueVersion: UInt64 = 0,
    understood: Understanding? = nil, elsewhere: [Elsewhere] = [], notice: String = "",
    suggestions: [String] = []
  ) {
    self.outcome = outcome
    self.matches = matches
    self.catalogueVersion = catalogueVersion
    self.understood = understood
    self.elsewhere = elsewhere
    self.notice = notice
    self.suggestions = suggestions
  }
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
    suggestions = try [String](reading: layout.suggestions, count: layout.n_suggestions, field: "suggestions")
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
