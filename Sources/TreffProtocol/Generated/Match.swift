// Written by Scripts/generate-proto.

internal import CProtobufC
internal import CTreffProto

/// One centre that can help.
public struct Match: Hashable, Sendable {
  /// From 1; go by it, and not by the score.
  public var rank: UInt32
  /// How well it fits, from 0; comparable within one answer. Ranks follow it, but that a centre for another of the need's
  /// themes can come before a second one for the same.
  public var score: Double
  /// The family that the centre is or belongs to; empty for a centre without one.
  public var familyID: String
  /// The unit that is responsible for the place where one is, else the family or centre.
  public var centreID: String
  /// Its name in the caller's language.
  public var centreName: String
  /// national, family, regional or other.
  public var level: String
  /// Whether the centre is for the place; true where no place is known.
  public var coversMunicipality: Bool
  /// Why, in a sentence or two, in the caller's language.
  public var reason: String
  /// The offers that fit best, best first; at most three.
  public var offers: [OfferHit]
  /// The arithmetic, where it was asked for.
  public var explanation: Explanation?
  /// Ids of the family's other units that serve the place, or of all its units where no place is known.
  public var alsoUnits: [String]
  /// A host name as "naku.no", some with a path behind it; empty where it is not known for certain.
  public var website: String

  /// What is not said has its default.
  public init(
    rank: UInt32 = 0, score: Double = 0, familyID: String = "", centreID: String = "",
    centreName: String = "", level: String = "", coversMunicipality: Bool = false, reason: String = "",
    offers: [OfferHit] = [], explanation: Explanation? = nil, alsoUnits: [String] = [], website: String = ""
  ) {
    self.rank = rank
    self.score = score
    self.familyID = familyID
    self.centreID = centreID
    self.centreName = centreName
    self.level = level
    self.coversMunicipality = coversMunicipality
    self.reason = reason
    self.offers = offers
    self.explanation = explanation
    self.alsoUnits = alsoUnits
    self.website = website
  }
}

extension Match: WireMessage {
  static var prepare: (UnsafeMutablePointer<Treffsikker__V1__Match>?) -> Void {
    treffsikker__v1__match__init
  }

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
