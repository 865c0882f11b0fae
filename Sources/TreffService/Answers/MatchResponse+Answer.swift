internal import TreffAnalysis
internal import TreffCatalogue
internal import TreffGeography
public import TreffMatching
public import TreffProtocol
internal import TreffSearch

// The matcher's answers as messages of the contract.

extension TreffProtocol.MatchResponse {
  /// - Parameter language: the language of names and titles.
  init(_ answer: MatchAnswer, language: Language) {
    self.init()
    outcome = Outcome(answer.outcome)
    matches = answer.matches.map { TreffProtocol.Match($0, language: language) }
    catalogueVersion = answer.catalogueVersion
    understood = TreffProtocol.Understanding(answer.understanding, language: language)
    notice = answer.notice ?? ""
    suggestions = answer.suggestions.map { $0.label[language] }
    elsewhere = answer.elsewhere.map { actor in
      var message = TreffProtocol.Elsewhere()
      message.centreID = actor.centre.id
      message.centreName = actor.centre.name[language]
      message.score = actor.score
      message.website = actor.centre.website ?? ""
      return message
    }
  }
}

extension TreffProtocol.Outcome {
  /// The outcome of an answer, in the contract's words.
  public init(_ outcome: MatchAnswer.Outcome) {
    self =
      switch outcome {
      case .answered: .answered
      case .noClearMatch: .noClearMatch
      case .askBack: .askBack
      }
  }
}

extension TreffProtocol.Match {
  init(_ match: TreffMatching.Match, language: Language) {
    self.init()
    rank = UInt32(match.rank)
    score = match.score
    familyID = match.familyID ?? ""
    centreID = match.centre.id
    centreName = match.centre.name[language]
    level = match.centre.level.rawValue
    coversMunicipality = match.coversMunicipality
    reason = match.reason
    offers = match.offers.map { hit in
      var message = TreffProtocol.OfferHit()
      message.id = hit.offer.id
      message.title = hit.offer.title[language]
      message.score = hit.score
      message.evidenceLevel = hit.offer.evidenceLevel.rawValue
      return message
    }
    explanation = match.explanation.map(TreffProtocol.Explanation.init)
    alsoUnits = match.alsoUnits.map(\.id)
    website = match.centre.website ?? ""
  }
}

extension TreffProtocol.Explanation {
  init(_ explanation: TreffSearch.Explanation) {
    self.init()
    label = explanation.label
    value = explanation.value
    kind = explanation.kind.rawValue
    details = explanation.details.map(Self.init)
    guard let origin = explanation.origin else { return }
    term = origin.term
    occurrences = origin.occurrences.map { occurrence in
      var message = Occurrence()
      message.start = UInt32(occurrence.span.lowerBound)
      message.end = UInt32(occurrence.span.upperBound)
      message.rule = occurrence.rule.rawValue
      return message
    }
  }
}

extension TreffProtocol.Understanding {
  init(_ understanding: TreffMatching.Understanding, language: Language) {
    self.init()
    text = understanding.need.text
    switch understanding.place {
    case .municipality?: municipality = understanding.place.map(PlaceName.init)
    case .county?: county = understanding.place.map(PlaceName.init)
    case nil: break
    }
    municipalitySource = understanding.placeSource.rawValue
    otherReadings = understanding.otherReadings.map(PlaceName.init)
    concepts = understanding.concepts.map(\.description)
    maskedIdentityNumbers = UInt32(understanding.need.maskedCount)
    self.language = language.rawValue
  }
}

extension TreffProtocol.PlaceName {
  init(_ place: Place) {
    self.init()
    number = place.number
    name = place.name
  }
}
