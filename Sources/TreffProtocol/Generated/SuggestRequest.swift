// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// What could these letters become?
public struct SuggestRequest: Hashable, Sendable {
  /// The letters typed so far; blanks alone, and more than 200 bytes, give no suggestions.
  public var prefix: String
  /// How many at most, 1 to 100; 0 means 10.
  public var limit: UInt32
  /// nb (also when empty), nn or en: the language of labels.
  public var language: String
  /// theme, target_group, service_type, centre, offer or place; none means all of them.
  public var kinds: [String]

  /// What is not said has its default.
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
