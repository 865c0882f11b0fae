// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// A step of the arithmetic. A sum's or product's value is that of its details, to the last bit.
public struct Explanation: Hashable, Sendable {
  /// What the value is, in the caller's language.
  public var label: String
  /// The value itself.
  public var value: Double
  /// sum, product or leaf.
  public var kind: String
  /// At most 8 levels deep.
  public var details: [Explanation]
  /// The term of the index, where the step speaks of one.
  public var term: String
  /// Where in the need the term comes from; the first 16 places.
  public var occurrences: [Occurrence]

  /// What is not said has its default.
  public init(
    label: String = "", value: Double = 0, kind: String = "", details: [Explanation] = [], term: String = "",
    occurrences: [Occurrence] = []
  ) {
    self.label = label
    self.value = value
    self.kind = kind
    self.details = details
    self.term = term
    self.occurrences = occurrences
  }
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
