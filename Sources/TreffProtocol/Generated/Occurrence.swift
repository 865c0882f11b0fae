// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// A stretch of the need and how it leads to a term.
public struct Occurrence: Hashable, Sendable {
  /// Where it begins: an offset in UTF-8 bytes of Understanding.text.
  public var start: UInt32
  /// The offset behind its last byte.
  public var end: UInt32
  /// exact, stem, compound, crosswalk, translation, typo, gram, concept or given; new ones may come. A given concept is one of
  /// with_concepts: it stands nowhere in the need, and start and end are 0.
  public var rule: String

  /// What is not said has its default.
  public init(start: UInt32 = 0, end: UInt32 = 0, rule: String = "") {
    self.start = start
    self.end = end
    self.rule = rule
  }
}

extension Occurrence: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Occurrence>?) -> Void {
    treffsikker__v1__occurrence__init
  }

  init(reading layout: Treffsikker__V1__Occurrence) throws(MessageFault) {
    start = layout.start
    end = layout.end
    rule = try String(reading: layout.rule, field: "rule")
  }

  func write(to layout: inout Treffsikker__V1__Occurrence, in arena: Arena) {
    layout.start = start
    layout.end = end
    layout.rule = rule.written(in: arena)
  }
}
