internal import TreffProtocol

/// A centre as JSON, by the names of the contract. Every key is always there; null stands for what is not known.
struct CentreRecord: Encodable {
  let centre: Centre

  private enum Key: String, CodingKey {
    case id, name, abbreviation, field, level, host, seat, catchment, mission, website, source, aliases
    case familyID = "family_id"
    case catchmentNote = "catchment_note"
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case successorID = "successor_id"
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(centre.id, forKey: .id)
    try object.encode(centre.name, forKey: .name)
    try object.encode(centre.abbreviation.orNull, forKey: .abbreviation)
    try object.encode(centre.field, forKey: .field)
    try object.encode(centre.level, forKey: .level)
    try object.encode(centre.familyID.orNull, forKey: .familyID)
    try object.encode(centre.host.orNull, forKey: .host)
    try object.encode(centre.seat.map(PlaceRecord.init), forKey: .seat)
    try object.encode(centre.catchment, forKey: .catchment)
    try object.encode(centre.catchmentNote.orNull, forKey: .catchmentNote)
    try object.encode(centre.mission.orNull, forKey: .mission)
    try object.encode(centre.website.orNull, forKey: .website)
    try object.encode(centre.validFrom.orNull, forKey: .validFrom)
    try object.encode(centre.validTo.orNull, forKey: .validTo)
    try object.encode(centre.successorID.orNull, forKey: .successorID)
    try object.encode(centre.source.orNull, forKey: .source)
    try object.encode(centre.aliases, forKey: .aliases)
  }

  static let schema = Schema.object([
    "id": Schema.text, "name": Schema.text.described("In the caller's language."),
    "abbreviation": Schema.textOrNull,
    "field": Schema.text.described("The theme it is filed under, as theme:demens."),
    "level": Schema.text.described("national, family, regional or other."), "family_id": Schema.textOrNull,
    "host": Schema.textOrNull.described("Who runs it, in Norwegian."),
    "seat": Schema.orNull(Schema.named("Place")),
    "catchment": Schema.texts.described("Whom it is for: numbers of counties and municipalities, or all."),
    "catchment_note": Schema.textOrNull, "mission": Schema.textOrNull.described("In Norwegian."),
    "website": Schema.textOrNull.described("A host name as naku.no."),
    "valid_from": Schema.textOrNull.described("The first day in force, as 2026-11-01."),
    "valid_to": Schema.textOrNull.described("The last day in force."),
    "successor_id": Schema.textOrNull.described("Where to ask now that it has ended."),
    "source": Schema.textOrNull, "aliases": Schema.texts,
  ])
}

/// A centre with what belongs to it.
struct CentreWithOffersRecord: Encodable {
  let answer: GetCentreResponse

  private enum Key: String, CodingKey {
    case centre, units, offers
    case catalogueVersion = "catalogue_version"
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(answer.centre.map(CentreRecord.init), forKey: .centre)
    try object.encode(answer.units.map(CentreRecord.init), forKey: .units)
    try object.encode(answer.offers.map(OfferRecord.init), forKey: .offers)
    try object.encode(answer.catalogueVersion, forKey: .catalogueVersion)
  }

  static let schema = Schema.object([
    "centre": Schema.named("Centre"),
    "units": Schema.list(Schema.named("Centre")).described("The units in force of a family, by id."),
    "offers": Schema.list(Schema.named("Offer")).described("Its own in force, and those of its family."),
    "catalogue_version": Schema.count,
  ])
}

extension String {
  /// Nil for the empty text that stands for none in the contract.
  var orNull: String? { isEmpty ? nil : self }
}
