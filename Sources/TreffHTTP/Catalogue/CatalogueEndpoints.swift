internal import HTTPTypes
internal import Hummingbird
internal import TreffCatalogue
internal import TreffProtocol
internal import TreffService

/// What is in the catalogue, to be read and kept by caches.
struct CatalogueEndpoints: Sendable {
  let service: MatcherService

  var all: [Endpoint] { [centres, centre, offer, municipalities, themes] }

  private var centres: Endpoint {
    Endpoint(
      get: "/api/v1/centres", summary: "The centres, by field and id.",
      parameters: [
        .municipality("A municipality's or county's name or number: only the centres that serve it."),
        Parameter(
          name: "include_ended", place: .query,
          description: "Whether centres that have ended are listed too.",
          schema: Schema.flag),
        .limit, .pageToken, .language, .acceptLanguage, .ifNoneMatch,
      ],
      answers: Self.answers(Schema.page("centres", of: "Centre"))
    ) { asked in
      var request = ListCentresRequest()
      request.municipality = asked.query["municipality"] ?? ""
      request.language = asked.query["language"] ?? ""
      request.includeEnded = try asked.reading { (query) throws(MessageFault) in
        try query.flag("include_ended")
      }
      guard case .listCentres(let list) = try response(to: .listCentres(request), asked) else {
        throw Refusal.failed
      }
      let page = try Page(of: list.centres, for: asked, id: \.id)
      let record = PageRecord(
        name: "centres", records: page.items.map(CentreRecord.init), nextToken: page.nextToken,
        catalogueVersion: list.catalogueVersion)
      return Response(revalidated: record, for: asked.request)
    }
  }

  private var centre: Endpoint {
    Endpoint(
      get: "/api/v1/centres/{id}", summary: "One centre with its units and offers.",
      parameters: [Self.id("A centre's id."), .language, .acceptLanguage, .ifNoneMatch],
      answers: Self.answers(Schema.named("CentreWithOffers")) + [
        Answer(
          status: 301, description: "The id is no longer in use; its successor is at Location.",
          headers: ["Location"]),
        .notFound,
      ]
    ) { asked in
      var request = GetCentreRequest()
      request.id = try asked.part("id")
      request.language = asked.query["language"] ?? ""
      guard case .getCentre(let answer) = try response(to: .getCentre(request), asked) else {
        throw Refusal.failed
      }
      if !answer.formerID.isEmpty, let centre = answer.centre {
        // Relative, so that it holds behind a proxy that has put something before the path.
        let up = String(repeating: "../", count: asked.request.uri.path.reversed().prefix { $0 == "/" }.count)
        let query = asked.request.uri.query.map { "?\($0)" } ?? ""
        return Response(
          status: .movedPermanently,
          headers: [.location: "\(up)\(centre.id)\(query)", .cacheControl: "no-cache"])
      }
      return Response(revalidated: CentreWithOffersRecord(answer: answer), for: asked.request)
    }
  }

  private var offer: Endpoint {
    Endpoint(
      get: "/api/v1/offers/{id}", summary: "One offer.",
      parameters: [Self.id("An offer's id."), .language, .acceptLanguage, .ifNoneMatch],
      answers: Self.answers(Schema.named("SingleOffer")) + [.notFound]
    ) { asked in
      let (offer, version) = try service.offer(
        try asked.part("id"), language: asked.query["language"] ?? "", acceptLanguage: asked.acceptLanguage)
      return Response(
        revalidated: SingleOfferRecord(offer: OfferRecord(offer: offer), catalogueVersion: version),
        for: asked.request)
    }
  }

  private var municipalities: Endpoint {
    Endpoint(
      get: "/api/v1/municipalities", summary: "The municipalities, by number.",
      parameters: [
        Parameter(
          name: "county", place: .query, description: "A county's name or number: only its municipalities.",
          schema: Schema.text), .limit, .pageToken, .language, .acceptLanguage, .ifNoneMatch,
      ],
      answers: Self.answers(Schema.page("municipalities", of: "Municipality"))
    ) { asked in
      var request = ListMunicipalitiesRequest()
      request.county = asked.query["county"] ?? ""
      guard case .listMunicipalities(let list) = try response(to: .listMunicipalities(request), asked) else {
        throw Refusal.failed
      }
      let page = try Page(of: list.municipalities, for: asked, id: \.number)
      let record = PageRecord(
        name: "municipalities", records: page.items.map(MunicipalityRecord.init), nextToken: page.nextToken,
        catalogueVersion: list.catalogueVersion)
      return Response(revalidated: record, for: asked.request)
    }
  }

  private var themes: Endpoint {
    Endpoint(
      get: "/api/v1/themes", summary: "The themes that needs and offers are about, by id.",
      parameters: [.limit, .pageToken, .language, .acceptLanguage, .ifNoneMatch],
      answers: Self.answers(Schema.page("themes", of: "Theme"))
    ) { asked in
      let (themes, language, version) = try service.themes(
        language: asked.query["language"] ?? "", acceptLanguage: asked.acceptLanguage)
      let page = try Page(of: themes, for: asked, id: \.id.description)
      let record = PageRecord(
        name: "themes", records: page.items.map { ThemeRecord($0, language: language) },
        nextToken: page.nextToken, catalogueVersion: version)
      return Response(revalidated: record, for: asked.request)
    }
  }

  private func response(to request: TreffProtocol.Request, _ asked: Asked) throws(CallFailure)
    -> TreffProtocol.Response
  {
    guard case .done(let result) = service.begin(request, acceptLanguage: asked.acceptLanguage) else {
      preconditionFailure("only batches are worked on in steps")
    }
    return try result.get()
  }

  private static func id(_ description: String) -> Parameter {
    Parameter(name: "id", place: .path, description: description, schema: Schema.text)
  }

  private static func answers(_ schema: JSONValue) -> [Answer] {
    [
      Answer(
        status: 200, description: "What was asked for.", schema: schema,
        headers: ["ETag", "Cache-Control", "Vary"]),
      .notModified, .badRequest,
    ]
  }
}
