// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// A need to be matched.
public struct MatchRequest: Hashable, Sendable {
  /// The need in somebody's own words: 1 to 8 000 bytes of UTF-8 without NUL. National identity numbers are masked before
  /// anything else reads it; the text is never logged.
  public var text: String
  /// A municipality's or county's number or name, former ones too; empty when it is not known.
  public var municipality: String
  /// How many matches at most, 1 to 100; 0 means 5.
  public var limit: UInt32
  /// nb (also when empty), nn or en: the language of names, reasons and messages. Wins over accept-language.
  public var language: String
  /// Whether each match carries the arithmetic behind its score.
  public var explain: Bool
  /// Concepts to look for as if the need named them, as "theme:demens": what Understanding.concepts and the catalogue's
  /// offers have. At most 20. One that the need names already changes nothing.
  public var withConcepts: [String]
  /// Concepts that the need is not about, in the same form, at most 20: they are not looked for, nor are the words that
  /// stand for nothing else. What is in both lists is left out.
  public var withoutConcepts: [String]

  /// What is not said has its default.
  public init(
    text: String = "", municipality: String = "", limit: UInt32 = 0, language: String = "",
    explain: Bool = false, withConcepts: [String] = [], withoutConcepts: [String] = []
  ) {
    self.text = text
    self.municipality = municipality
    self.limit = limit
    self.language = language
    self.explain = explain
    self.withConcepts = withConcepts
    self.withoutConcepts = withoutConcepts
  }
}

extension MatchRequest: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__MatchRequest>?) -> Void {
    treffsikker__v1__match_request__init
  }

  init(reading layout: Treffsikker__V1__MatchRequest) throws(MessageFault) {
    text = try String(reading: layout.text, field: "text")
    municipality = try String(reading: layout.municipality, field: "municipality")
    limit = layout.limit
    language = try String(reading: layout.language, field: "language")
    explain = layout.explain != 0
    withConcepts = try [String](
      reading: layout.with_concepts, count: layout.n_with_concepts, field: "with_concepts")
    withoutConcepts = try [String](
      reading: layout.without_concepts, count: layout.n_without_concepts, field: "without_concepts")
  }

  func write(to layout: inout Treffsikker__V1__MatchRequest, in arena: Arena) {
    layout.text = text.written(in: arena)
    layout.municipality = municipality.written(in: arena)
    layout.limit = limit
    layout.language = language.written(in: arena)
    layout.explain = explain ? 1 : 0
    layout.n_with_concepts = withConcepts.count
    layout.with_concepts = withConcepts.written(in: arena)
    layout.n_without_concepts = withoutConcepts.count
    layout.without_concepts = withoutConcepts.written(in: arena)
  }
}
