// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// One completion.
public struct Suggestion: Hashable, Sendable {
  /// What to show.
  public var text: String
  /// theme, target_group, service_type, centre, offer or place.
  public var kind: String
  /// A concept's, centre's or offer's id, or a municipality's or county's number. As one of MatchRequest.with_concepts a concept
  /// is written with its kind in front: "theme:demens", "targetGroup:eldre", "serviceType:kurs".
  public var id: String
  /// The other name or synonym that the prefix met; empty where it met the text itself.
  public var matched: String

  /// What is not said has its default.
  public init(text: String = "", kind: String = "", id: String = "", matched: String = "") {
    self.text = text
    self.kind = kind
    self.id = id
    self.matched = matched
  }
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
