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
    self.init(
      outcome: Outcome(answer.outcome),
      matches: answer.matches.map { TreffProtocol.Match($0, language: language) },
      catalogueVersion: answer.catalogueVersion,
      understood: TreffProtocol.Understanding(answer.understanding, language: language),
      elsewhere: answer.elsewhere.map {
        TreffProtocol.Elsewhere(
          centreID: $0.centre.id, centreName: $0.centre.name[language], score: $0.score,
          website: $0.centre.website ?? "")
      },
      notice: answer.notice ?? "",
      suggestions: answer.suggestions.map { $0.label[language] })
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
    self.init(
      rank: UInt32(match.rank),
      score: match.score,
      familyID: match.familyID ?? "",
      centreID: match.centre.id,
      centreName: match.centre.name[language],
      level: match.centre.level.rawValue,
      coversMunicipality: match.coversMunicipality,
      reason: match.reason,
      offers: match.offers.map {
        TreffProtocol.OfferHit(
          id: $0.offer.id, title: $0.offer.title[language], score: $0.score,
          evidenceLevel: $0.offer.evidenceLevel.rawValue)
      },
      explanation: match.explanation.map(TreffProtocol.Explanation.init),
      alsoUnits: match.alsoUnits.map(\.id),
      website: match.centre.website ?? "")
  }
}

extension TreffProtocol.Explanation {
  init(_ explanation: TreffSearch.Explanation) {
    self.init(
      label: explanation.label,
      value: explanation.value,
      kind: explanation.kind.rawValue,
      details: explanation.details.map(Self.init),
      term: explanation.origin?.term ?? "",
      occurrences: explanation.origin?.occurrences.map {
        Occurrence(
          start: UInt32($0.span.lowerBound), end: UInt32($0.span.upperBound), rule: $0.rule.rawValue)
      } ?? [])
  }
}

extension TreffProtocol.Understanding {
  init(_ understanding: TreffMatching.Understanding, language: Language) {
    self.init(
      text: understanding.need.text,
      municipalitySource: understanding.placeSource.rawValue,
      otherReadings: understanding.otherReadings.map(PlaceName.init),
      concepts: understanding.concepts.map(\.description),
      maskedIdentityNumbers: UInt32(understanding.need.maskedCount),
      language: language.rawValue)
    switch understanding.place {
    case .municipality?: municipality = understanding.place.map(PlaceName.init)
    case .county?: county = understanding.place.map(PlaceName.init)
    case nil: break
    }
  }
}

extension TreffProtocol.PlaceName {
  init(_ place: Place) {
    self.init(number: place.number, name: place.name)
  }
}
