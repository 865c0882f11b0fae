import TreffProtocol

/// A response of each method, all fields filled from a source.
enum SampleResponses {
  static func response(_ method: Method, from source: inout some MessageSource) -> Response {
    switch method {
    case .match: .match(match(&source))
    case .batchMatch: .batchMatch(batchMatch(&source))
    case .explain: .explain(explain(&source))
    case .suggest: .suggest(suggest(&source))
    case .listCentres: .listCentres(listCentres(&source))
    case .getCentre: .getCentre(getCentre(&source))
    case .listMunicipalities: .listMunicipalities(listMunicipalities(&source))
    case .checkHealth:
      .checkHealth(
        HealthCheckResponse(status: HealthCheckResponse.ServingStatus.allCases[source.index(below: 4)]))
    }
  }

  static func explanation(_ source: inout some MessageSource, depth: Int) -> Explanation {
    var message = Explanation()
    message.label = source.text("label")
    message.value = source.double(2)
    message.kind = source.text("kind")
    if depth > 1 { message.details = source.list { explanation(&$0, depth: depth - 1) } }
    message.term = source.text("term")
    message.occurrences = source.list { occurrence(&$0) }
    return message
  }

  private static func occurrence(_ source: inout some MessageSource) -> Occurrence {
    var message = Occurrence()
    message.start = source.number(1)
    message.end = source.number(2)
    message.rule = source.text("rule")
    return message
  }

  private static func outcome(_ source: inout some MessageSource) -> Outcome {
    Outcome.allCases[source.index(below: 4)]
  }

  private static func match(_ source: inout some MessageSource) -> MatchResponse {
    var message = MatchResponse()
    message.outcome = outcome(&source)
    message.matches = source.list { match(&$0) }
    message.catalogueVersion = source.long(3)
    message.understood = source.optional { understanding(&$0) }
    message.elsewhere = source.list { elsewhere(&$0) }
    message.notice = source.text("notice")
    message.suggestions = source.texts("suggestions")
    return message
  }

  private static func match(_ source: inout some MessageSource) -> Match {
    var message = Match()
    message.rank = source.number(1)
    message.score = source.double(2)
    message.familyID = source.text("family_id")
    message.centreID = source.text("centre_id")
    message.centreName = source.text("centre_name")
    message.level = source.text("level")
    message.coversMunicipality = source.flag()
    message.reason = source.text("reason")
    message.offers = source.list { offerHit(&$0) }
    message.explanation = source.optional { explanation(&$0, depth: 3) }
    message.alsoUnits = source.texts("also_units")
    message.website = source.text("website")
    return message
  }

  private static func offerHit(_ source: inout some MessageSource) -> OfferHit {
    var message = OfferHit()
    message.id = source.text("id")
    message.title = source.text("title")
    message.score = source.double(3)
    message.evidenceLevel = source.text("evidence_level")
    return message
  }

  private static func elsewhere(_ source: inout some MessageSource) -> Elsewhere {
    var message = Elsewhere()
    message.centreID = source.text("centre_id")
    message.centreName = source.text("centre_name")
    message.score = source.double(3)
    message.website = source.text("website")
    return message
  }

  private static func understanding(_ source: inout some MessageSource) -> Understanding {
    var message = Understanding()
    message.text = source.text("text")
    message.municipality = source.optional { placeName(&$0) }
    message.county = source.optional { placeName(&$0) }
    message.municipalitySource = source.text("municipality_source")
    message.otherReadings = source.list { placeName(&$0) }
    message.concepts = source.texts("concepts")
    message.maskedIdentityNumbers = source.number(7)
    message.language = source.text("language")
    return message
  }

  private static func placeName(_ source: inout some MessageSource) -> PlaceName {
    var message = PlaceName()
    message.number = source.text("number")
    message.name = source.text("name")
    return message
  }

  private static func batchMatch(_ source: inout some MessageSource) -> BatchMatchResponse {
    var message = BatchMatchResponse()
    message.responses = source.list { match(&$0) }
    return message
  }

  private static func explain(_ source: inout some MessageSource) -> ExplainResponse {
    var message = ExplainResponse()
    message.verdict = source.text("verdict")
    message.reason = source.text("reason")
    message.centre = source.optional { centreName(&$0) }
    message.match = source.optional { match(&$0) }
    message.instead = source.optional { centreName(&$0) }
    message.outcome = outcome(&source)
    message.catalogueVersion = source.long(7)
    return message
  }

  private static func centreName(_ source: inout some MessageSource) -> CentreName {
    var message = CentreName()
    message.id = source.text("id")
    message.name = source.text("name")
    return message
  }

  private static func suggest(_ source: inout some MessageSource) -> SuggestResponse {
    var message = SuggestResponse()
    message.suggestions = source.list { suggestion(&$0) }
    return message
  }

  private static func suggestion(_ source: inout some MessageSource) -> Suggestion {
    var message = Suggestion()
    message.text = source.text("text")
    message.kind = source.text("kind")
    message.id = source.text("id")
    message.matched = source.text("matched")
    return message
  }

  private static func listCentres(_ source: inout some MessageSource) -> ListCentresResponse {
    var message = ListCentresResponse()
    message.centres = source.list { centre(&$0) }
    message.catalogueVersion = source.long(2)
    return message
  }

  private static func centre(_ source: inout some MessageSource) -> Centre {
    var message = Centre()
    message.id = source.text("id")
    message.name = source.text("name")
    message.abbreviation = source.text("abbreviation")
    message.field = source.text("field")
    message.level = source.text("level")
    message.familyID = source.text("family_id")
    message.host = source.text("host")
    message.seat = source.optional { placeName(&$0) }
    message.catchment = source.texts("catchment")
    message.catchmentNote = source.text("catchment_note")
    message.mission = source.text("mission")
    message.website = source.text("website")
    message.validFrom = source.text("valid_from")
    message.validTo = source.text("valid_to")
    message.successorID = source.text("successor_id")
    message.source = source.text("source")
    message.aliases = source.texts("aliases")
    return message
  }

  private static func getCentre(_ source: inout some MessageSource) -> GetCentreResponse {
    var message = GetCentreResponse()
    message.centre = source.optional { centre(&$0) }
    message.units = source.list { centre(&$0) }
    message.offers = source.list { offer(&$0) }
    message.catalogueVersion = source.long(4)
    message.formerID = source.text("former_id")
    return message
  }

  private static func offer(_ source: inout some MessageSource) -> Offer {
    var message = Offer()
    message.id = source.text("id")
    message.centreID = source.text("centre_id")
    message.title = source.text("title")
    message.summary = source.text("summary")
    message.concepts = source.texts("concepts")
    message.delivery = source.text("delivery")
    message.duration = source.text("duration")
    message.price = source.text("price")
    message.languages = source.texts("languages")
    message.evidenceLevel = source.text("evidence_level")
    message.validFrom = source.text("valid_from")
    message.validTo = source.text("valid_to")
    message.source = source.text("source")
    return message
  }

  private static func listMunicipalities(_ source: inout some MessageSource) -> ListMunicipalitiesResponse {
    var message = ListMunicipalitiesResponse()
    message.municipalities = source.list { municipality(&$0) }
    message.catalogueVersion = source.long(2)
    return message
  }

  private static func municipality(_ source: inout some MessageSource) -> Municipality {
    var message = Municipality()
    message.number = source.text("number")
    message.name = source.text("name")
    message.otherNames = source.texts("other_names")
    message.county = source.optional { placeName(&$0) }
    message.latitude = source.double(5)
    message.longitude = source.double(6)
    return message
  }
}
