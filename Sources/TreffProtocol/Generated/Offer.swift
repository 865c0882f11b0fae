// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// One thing that municipalities can ask a centre for.
public struct Offer: Hashable, Sendable {
  /// Stable, never used for another.
  public var id: String
  /// The centre or family that gives it.
  public var centreID: String
  /// In the caller's language where the catalogue has it.
  public var title: String
  /// One to three sentences, in Norwegian.
  public var summary: String
  /// Concepts, as "theme:demens".
  public var concepts: [String]
  /// digital, fysisk, hos kommunen or blandet.
  public var delivery: String
  /// Free text in Norwegian; empty where it is not known.
  public var duration: String
  /// gratis, delvis, betalt or ukjent.
  public var price: String
  /// The languages it is given in, as nb or se.
  public var languages: [String]
  /// documented, mandate or general.
  public var evidenceLevel: String
  /// The first day in force, as "2026-11-01"; empty where it is not known.
  public var validFrom: String
  /// The last day in force, in the same form; empty where it is not known.
  public var validTo: String
  /// Where the facts come from.
  public var source: String

  /// What is not said has its default.
  public init(
    id: String = "", centreID: String = "", title: String = "", summary: String = "", concepts: [String] = [],
    delivery: String = "", duration: String = "", price: String = "", languages: [String] = [],
    evidenceLevel: String = "", validFrom: String = "", validTo: String = "", source: String = ""
  ) {
    self.id = id
    self.centreID = centreID
    self.title = title
    self.summary = summary
    self.concepts = concepts
    self.delivery = delivery
    self.duration = duration
    self.price = price
    self.languages = languages
    self.evidenceLevel = evidenceLevel
    self.validFrom = validFrom
    self.validTo = validTo
    self.source = source
  }
}

extension Offer: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Offer>?) -> Void {
    treffsikker__v1__offer__init
  }

  init(reading layout: Treffsikker__V1__Offer) throws(MessageFault) {
    id = try String(reading: layout.id, field: "id")
    centreID = try String(reading: layout.centre_id, field: "centre_id")
    title = try String(reading: layout.title, field: "title")
    summary = try String(reading: layout.summary, field: "summary")
    concepts = try [String](reading: layout.concepts, count: layout.n_concepts, field: "concepts")
    delivery = try String(reading: layout.delivery, field: "delivery")
    duration = try String(reading: layout.duration, field: "duration")
    price = try String(reading: layout.price, field: "price")
    languages = try [String](reading: layout.languages, count: layout.n_languages, field: "languages")
    evidenceLevel = try String(reading: layout.evidence_level, field: "evidence_level")
    validFrom = try String(reading: layout.valid_from, field: "valid_from")
    validTo = try String(reading: layout.valid_to, field: "valid_to")
    source = try String(reading: layout.source, field: "source")
  }

  func write(to layout: inout Treffsikker__V1__Offer, in arena: Arena) {
    layout.id = id.written(in: arena)
    layout.centre_id = centreID.written(in: arena)
    layout.title = title.written(in: arena)
    layout.summary = summary.written(in: arena)
    layout.n_concepts = concepts.count
    layout.concepts = concepts.written(in: arena)
    layout.delivery = delivery.written(in: arena)
    layout.duration = duration.written(in: arena)
    layout.price = price.written(in: arena)
    layout.n_languages = languages.count
    layout.languages = languages.written(in: arena)
    layout.evidence_level = evidenceLevel.written(in: arena)
    layout.valid_from = validFrom.written(in: arena)
    layout.valid_to = validTo.written(in: arena)
    layout.source = source.written(in: arena)
  }
}
