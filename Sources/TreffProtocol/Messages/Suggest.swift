internal import CProtobufC
internal import CTreffProto

/// What could these letters become?
public struct SuggestRequest: Hashable, Sendable {
  /// The letters typed so far, at most 200 bytes; blanks alone give no suggestions.
  public var prefix = ""
  /// How many at most, 1 to 100; 0 means 10.
  public var limit: UInt32 = 0
  /// nb (also when empty), nn or en: the language of labels.
  public var language = ""
  /// theme, target_group, service_type, centre, offer or place; none means all of them.
  public var kinds: [String] = []

  /// Letters; what is not said stays absent.
  public init(prefix: String = "", limit: UInt32 = 0, language: String = "", kinds: [String] = []) {
    self.prefix = prefix
    self.limit = limit
    self.language = language
    self.kinds = kinds
  }
}

extension SuggestRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__SuggestRequest>?) -> Void {
    treffsikker__v1__suggest_request__init
  }

  init(reading layout: Treffsikker__V1__SuggestRequest) throws(MessageFault) {
    prefix = try String(reading: layout.prefix, field: "prefix")
    limit = layout.limit
    language = try String(reading: layout.language, field: "language")
    kinds = try [String](reading: layout.kinds, count: layout.n_kinds, field: "kinds")
  }

  func write(to layout: inout Treffsikker__V1__SuggestRequest, in arena: Arena) {
    layout.prefix = prefix.written(in: arena)
    layout.limit = limit
    layout.language = language.written(in: arena)
    layout.n_kinds = kinds.count
    layout.kinds = kinds.written(in: arena)
  }
}

/// Completions of what was typed.
public struct SuggestResponse: Hashable, Sendable {
  /// Best first.
  public var suggestions: [Suggestion] = []

  /// An empty message.
  public init() {}
}

extension SuggestResponse: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__SuggestResponse>?) -> Void {
    treffsikker__v1__suggest_response__init
  }

  init(reading layout: Treffsikker__V1__SuggestResponse) throws(MessageFault) {
    suggestions = try [Suggestion](
      reading: layout.suggestions, count: layout.n_suggestions, field: "suggestions")
  }

  func write(to layout: inout Treffsikker__V1__SuggestResponse, in arena: Arena) {
    layout.n_suggestions = suggestions.count
    layout.suggestions = suggestions.written(in: arena)
  }
}

/// One completion.
public struct Suggestion: Hashable, Sendable {
  /// What to show.
  public var text = ""
  /// theme, target_group, service_type, centre, offer or place.
  public var kind = ""
  /// A concept's, centre's or offer's id, or a municipality's or county's number.
  public var id = ""
  /// The other name or synonym that the prefix met; empty where it met the text itself.
  public var matched = ""

  /// An empty message.
  public init() {}
}

extension Suggestion: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Suggestion>?) -> Void {
    treffsikker__v1__suggestion__init
  }

  init(reading layout: Treffsikker__V1__Suggestion) throws(MessageFault) {
    text = try String(reading: layout.text, field: "text")
    kind = try String(reading: layout.kind, field: "kind")
    id = try String(reading: layout.id, field: "id")
    matched = try String(reading: layout.matched, field: "matched")
  }

  func write(to layout: inout Treffsikker__V1__Suggestion, in arena: Arena) {
    layout.text = text.written(in: arena)
    layout.kind = kind.written(in: arena)
    layout.id = id.written(in: arena)
    layout.matched = matched.written(in: arena)
  }
}
