internal import TreffProtocol

/// An offer as JSON, by the names of the contract. Every key is always there; null stands for what is not known.
struct OfferRecord: Encodable {
  let offer: Offer

  private enum Key: String, CodingKey {
    case id, title, summary, concepts, delivery, duration, price, languages, source
    case centreID = "centre_id"
    case evidenceLevel = "evidence_level"
    case validFrom = "valid_from"
    case validTo = "valid_to"
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(offer.id, forKey: .id)
    try object.encode(offer.centreID, forKey: .centreID)
    try object.encode(offer.title, forKey: .title)
    try object.encode(offer.summary.orNull, forKey: .summary)
    try object.encode(offer.concepts, forKey: .concepts)
    try object.encode(offer.delivery, forKey: .delivery)
    try object.encode(offer.duration.orNull, forKey: .duration)
    try object.encode(offer.price, forKey: .price)
    try object.encode(offer.languages, forKey: .languages)
    try object.encode(offer.evidenceLevel, forKey: .evidenceLevel)
    try object.encode(offer.validFrom.orNull, forKey: .validFrom)
    try object.encode(offer.validTo.orNull, forKey: .validTo)
    try object.encode(offer.source.orNull, forKey: .source)
  }

  static let schema = Schema.object([
    "id": Schema.text, "centre_id": Schema.text.described("The centre or family that gives it."),
    "title": Schema.text.described("In the caller's language where the catalogue has it."),
    "summary": Schema.textOrNull.described("In Norwegian."),
    "concepts": Schema.texts.described("As theme:demens."),
    "delivery": Schema.text.described("digital, fysisk, hos kommunen or blandet."),
    "duration": Schema.textOrNull.described("In Norwegian."),
    "price": Schema.text.described("gratis, delvis, betalt or ukjent."),
    "languages": Schema.texts.described("The languages it is given in, as nb or se."),
    "evidence_level": Schema.text.described(
      "How sure the catalogue is that the centre offers this: documented, mandate or general."),
    "valid_from": Schema.textOrNull, "valid_to": Schema.textOrNull, "source": Schema.textOrNull,
  ])
}

/// One offer by itself.
struct SingleOfferRecord: Encodable {
  let offer: OfferRecord
  let catalogueVersion: UInt64

  private enum CodingKeys: String, CodingKey {
    case offer
    case catalogueVersion = "catalogue_version"
  }

  static let schema = Schema.object(["offer": Schema.named("Offer"), "catalogue_version": Schema.count])
}
