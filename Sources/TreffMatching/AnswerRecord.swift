internal import TreffAnalysis
public import TreffCatalogue
internal import TreffGeography
internal import TreffSearch

/// An answer as the JSON object that every door gives. Keys are a contract: readers may rely on them and must ignore
/// those they do not know.
public struct AnswerRecord: Encodable, Sendable {
  private let answer: MatchAnswer
  private let language: Language
  private let id: BatchIdentifier?

  /// - Parameters:
  ///   - answer: the answer.
  ///   - language: the language of names and titles.
  ///   - id: echoed as `id`, in batches.
  public init(_ answer: MatchAnswer, language: Language, id: BatchIdentifier? = nil) {
    self.answer = answer
    self.language = language
    self.id = id
  }

  private enum Key: String, CodingKey {
    case id, query, outcome, matches, elsewhere, notice, suggestions
    case catalogueVersion = "catalogue_version"
  }

  /// Writes the object.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encodeIfPresent(id, forKey: .id)
    try object.encode(QueryRecord(understanding: answer.understanding), forKey: .query)
    try object.encode(answer.outcome.rawValue, forKey: .outcome)
    try object.encode(answer.notice, forKey: .notice)  // null where there is none
    try object.encode(answer.suggestions.map { $0.label[language] }, forKey: .suggestions)
    try object.encode(answer.catalogueVersion, forKey: .catalogueVersion)
    try object.encode(answer.matches.map { MatchRecord(match: $0, language: language) }, forKey: .matches)
    try object.encode(
      answer.elsewhere.map { ElsewhereRecord(elsewhere: $0, language: language) }, forKey: .elsewhere)
  }
}

private struct QueryRecord: Encodable {
  struct PlaceRecord: Encodable {
    let number: String
    let name: String

    init(_ place: Place) {
      number = place.number
      name = place.name
    }
  }

  let understanding: Understanding

  enum Key: String, CodingKey {
    case text, municipality, county, concepts
    case municipalitySource = "municipality_source"
    case otherReadings = "other_readings"
    case maskedIdentityNumbers = "masked_identity_numbers"
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(understanding.need.text, forKey: .text)
    var municipality: PlaceRecord?
    var county: PlaceRecord?
    switch understanding.place {
    case .municipality?: municipality = understanding.place.map(PlaceRecord.init)
    case .county?: county = understanding.place.map(PlaceRecord.init)
    case nil: break
    }
    try object.encode(municipality, forKey: .municipality)  // null where there is none
    try object.encode(county, forKey: .county)
    try object.encode(understanding.placeSource.rawValue, forKey: .municipalitySource)
    try object.encode(understanding.otherReadings.map(PlaceRecord.init), forKey: .otherReadings)
    try object.encode(understanding.concepts.map(\.description), forKey: .concepts)
    try object.encode(understanding.need.maskedCount, forKey: .maskedIdentityNumbers)
  }
}

private struct MatchRecord: Encodable {
  struct OfferRecord: Encodable {
    let id: String
    let title: String
    let score: Double
    let evidenceLevel: String

    enum CodingKeys: String, CodingKey {
      case id, title, score
      case evidenceLevel = "evidence_level"
    }
  }

  let match: Match
  let language: Language

  enum Key: String, CodingKey {
    case rank, score, level, reason, offers, explanation
    case familyID = "family_id"
    case centreID = "centre_id"
    case centreName = "centre_name"
    case coversMunicipality = "covers_municipality"
    case alsoUnits = "also_units"
    case website
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(match.rank, forKey: .rank)
    try object.encode(match.score, forKey: .score)
    try object.encode(match.familyID, forKey: .familyID)
    try object.encode(match.centre.id, forKey: .centreID)
    try object.encode(match.centre.name[language], forKey: .centreName)
    try object.encode(match.centre.level.rawValue, forKey: .level)
    try object.encode(match.coversMunicipality, forKey: .coversMunicipality)
    try object.encode(match.alsoUnits.map(\.id), forKey: .alsoUnits)
    try object.encode(match.reason, forKey: .reason)
    try object.encode(match.centre.website, forKey: .website)
    try object.encode(
      match.offers.map {
        OfferRecord(
          id: $0.offer.id, title: $0.offer.title[language], score: $0.score,
          evidenceLevel: $0.offer.evidenceLevel.rawValue)
      }, forKey: .offers)
    try object.encodeIfPresent(match.explanation.map(ExplanationRecord.init), forKey: .explanation)
  }
}

private struct ElsewhereRecord: Encodable {
  let elsewhere: Elsewhere
  let language: Language

  enum Key: String, CodingKey {
    case score, website
    case centreID = "centre_id"
    case centreName = "centre_name"
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(elsewhere.centre.id, forKey: .centreID)
    try object.encode(elsewhere.centre.name[language], forKey: .centreName)
    try object.encode(elsewhere.score, forKey: .score)
    try object.encode(elsewhere.centre.website, forKey: .website)
  }
}

private struct ExplanationRecord: Encodable {
  let explanation: Explanation

  enum Key: String, CodingKey { case label, value, kind, details, term, spans, rules }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(explanation.label, forKey: .label)
    try object.encode(explanation.value, forKey: .value)
    try object.encode(explanation.kind.rawValue, forKey: .kind)
    if let origin = explanation.origin {
      try object.encode(origin.term, forKey: .term)
      try object.encode(origin.occurrences.map { [$0.span.lowerBound, $0.span.upperBound] }, forKey: .spans)
      try object.encode(origin.occurrences.map(\.rule.rawValue), forKey: .rules)
    }
    if !explanation.details.isEmpty {
      try object.encode(explanation.details.map(ExplanationRecord.init), forKey: .details)
    }
  }
}
