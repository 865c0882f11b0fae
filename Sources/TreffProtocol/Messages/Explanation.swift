internal import CProtobufC
internal import CTreffProto

/// A step of the arithmetic. A sum's or product's value is that of its details, to the last bit.
public struct Explanation: Hashable, Sendable {
  /// What the value is, in the caller's language.
  public var label = ""
  /// The value.
  public var value: Double = 0
  /// sum, product or leaf.
  public var kind = ""
  /// At most 8 levels deep.
  public var details: [Explanation] = []
  /// The term of the index, where the step speaks of one.
  public var term = ""
  /// Where in the need the term comes from.
  public var occurrences: [Occurrence] = []

  /// An empty message.
  public init() {}
}

extension Explanation: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Explanation>?) -> Void {
    treffsikker__v1__explanation__init
  }

  init(reading layout: Treffsikker__V1__Explanation) throws(MessageFault) {
    label = try String(reading: layout.label, field: "label")
    value = layout.value
    kind = try String(reading: layout.kind, field: "kind")
    details = try [Explanation](reading: layout.details, count: layout.n_details, field: "details")
    term = try String(reading: layout.term, field: "term")
    occurrences = try [Occurrence](
      reading: layout.occurrences, count: layout.n_occurrences, field: "occurrences")
  }

  func write(to layout: inout Treffsikker__V1__Explanation, in arena: Arena) {
    layout.label = label.written(in: arena)
    layout.value = value
    layout.kind = kind.written(in: arena)
    layout.n_details = details.count
    layout.details = details.written(in: arena)
    layout.term = term.written(in: arena)
    layout.n_occurrences = occurrences.count
    layout.occurrences = occurrences.written(in: arena)
  }
}

/// A stretch of the need and how it leads to a term.
public struct Occurrence: Hashable, Sendable {
  /// Where it begins: an offset in UTF-8 bytes of Understanding.text.
  public var start: UInt32 = 0
  /// The offset behind its last byte.
  public var end: UInt32 = 0
  /// exact, stem, compound, crosswalk, translation, typo, gram, concept or given; new ones may come.
  public var rule = ""

  /// An empty message.
  public init() {}
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
