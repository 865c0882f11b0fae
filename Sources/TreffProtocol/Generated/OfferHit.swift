// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// An offer that fits the need.
public struct OfferHit: Hashable, Sendable {
  /// The offer's id.
  public var id: String
  /// In the caller's language.
  public var title: String
  /// The offer's own text score, from 0.
  public var score: Double
  /// How sure the catalogue is that the centre offers this: documented, mandate or general.
  public var evidenceLevel: String

  /// What is not said has its default.
  public init(id: String = "", title: String = "", score: Double = 0, evidenceLevel: String = "") {
    self.id = id
    self.title = title
    self.score = score
    self.evidenceLevel = evidenceLevel
  }
}

extension OfferHit: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__OfferHit>?) -> Void {
    treffsikker__v1__offer_hit__init
  }

  init(reading layout: Treffsikker__V1__OfferHit) throws(MessageFault) {
    id = try String(reading: layout.id, field: "id")
    title = try String(reading: layout.title, field: "title")
    score = layout.score
    evidenceLevel = try String(reading: layout.evidence_level, field: "evidence_level")
  }

  func write(to layout: inout Treffsikker__V1__OfferHit, in arena: Arena) {
    layout.id = id.written(in: arena)
    layout.title = title.written(in: arena)
    layout.score = score
    layout.evidence_level = evidenceLevel.written(in: arena)
  }
}
