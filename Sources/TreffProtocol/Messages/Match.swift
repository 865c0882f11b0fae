internal import CProtobufC
internal import CTreffProto

/// One centre that can help.
public struct Match: Hashable, Sendable {
  /// From 1.
  public var rank: UInt32 = 0
  /// From 0, higher is better; comparable within one answer.
  public var score: Double = 0
  /// The family that the centre is or belongs to; empty for a centre without one.
  public var familyID = ""
  /// The unit that is responsible for the place where one is, else the family or centre.
  public var centreID = ""
  /// Its name in the caller's language.
  public var centreName = ""
  /// national, family, regional or other.
  public var level = ""
  /// Whether the centre is for the place; true where no place is known.
  public var coversMunicipality = false
  /// Why, in a sentence or two, in the caller's language.
  public var reason = ""
  /// The offers that fit best, best first; at most three.
  public var offers: [OfferHit] = []
  /// The arithmetic, where it was asked for.
  public var explanation: Explanation?
  /// Ids of the family's other units that serve the place, or of all its units where no place is known.
  public var alsoUnits: [String] = []
  /// A host name as "naku.no"; empty where it is not known for certain.
  public var website = ""

  /// An empty message.
  public init() {}
}

extension Match: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Match>?) -> Void { treffsikker__v1__match__init }

  init(reading layout: Treffsikker__V1__Match) throws(MessageFault) {
    rank = layout.rank
    score = layout.score
    familyID = try String(reading: layout.family_id, field: "family_id")
    centreID = try String(reading: layout.centre_id, field: "centre_id")
    centreName = try String(reading: layout.centre_name, field: "centre_name")
    level = try String(reading: layout.level, field: "level")
    coversMunicipality = layout.covers_municipality != 0
    reason = try String(reading: layout.reason, field: "reason")
    offers = try [OfferHit](reading: layout.offers, count: layout.n_offers, field: "offers")
    explanation = try Explanation?(reading: layout.explanation, field: "explanation")
    alsoUnits = try [String](reading: layout.also_units, count: layout.n_also_units, field: "also_units")
    website = try String(reading: layout.website, field: "website")
  }

  func write(to layout: inout Treffsikker__V1__Match, in arena: Arena) {
    layout.rank = rank
    layout.score = score
    layout.family_id = familyID.written(in: arena)
    layout.centre_id = centreID.written(in: arena)
    layout.centre_name = centreName.written(in: arena)
    layout.level = level.written(in: arena)
    layout.covers_municipality = coversMunicipality ? 1 : 0
    layout.reason = reason.written(in: arena)
    layout.n_offers = offers.count
    layout.offers = offers.written(in: arena)
    layout.explanation = explanation.written(in: arena)
    layout.n_also_units = alsoUnits.count
    layout.also_units = alsoUnits.written(in: arena)
    layout.website = website.written(in: arena)
  }
}

/// An offer that fits the need.
public struct OfferHit: Hashable, Sendable {
  /// The id.
  public var id = ""
  /// In the caller's language.
  public var title = ""
  /// The offer's own text score, from 0.
  public var score: Double = 0
  /// How sure the catalogue is that the centre offers this: documented, mandate or general.
  public var evidenceLevel = ""

  /// An empty message.
  public init() {}
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
