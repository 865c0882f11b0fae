internal import TreffCatalogue
internal import TreffGeography
internal import TreffProtocol

// Entries of the catalogue as messages of the contract.

extension TreffProtocol.Centre {
  /// - Parameter language: the language of the name.
  init(_ centre: TreffCatalogue.Centre, in catalogue: Catalogue, language: Language) {
    self.init(
      id: centre.id,
      name: centre.name[language],
      abbreviation: centre.abbreviation ?? "",
      field: centre.field.description,
      level: centre.level.rawValue,
      familyID: centre.familyID ?? "",
      host: centre.host,
      seat: centre.seat.flatMap { catalogue.register[$0] }.map { PlaceName(.municipality($0)) },
      catchment: centre.catchment.numbers,
      catchmentNote: centre.catchmentNote,
      mission: centre.mission,
      website: centre.website ?? "",
      validFrom: centre.validity.from?.description ?? "",
      validTo: centre.validity.to?.description ?? "",
      successorID: centre.successorID ?? "",
      source: centre.source,
      aliases: centre.aliases)
  }
}

extension CatchmentArea {
  /// `all` for the whole country, else the numbers of counties and then of municipalities, ascending.
  fileprivate var numbers: [String] {
    isNational
      ? ["all"]
      : counties.sorted().map(\.description) + municipalities.sorted().map(\.description)
  }
}

extension TreffProtocol.Offer {
  /// - Parameter language: the language of the title.
  init(_ offer: TreffCatalogue.Offer, language: Language) {
    self.init(
      id: offer.id,
      centreID: offer.centreID,
      title: offer.title[language],
      summary: offer.summary,
      concepts: offer.concepts.map(\.description),
      delivery: offer.delivery.id,
      duration: offer.duration,
      price: offer.price.rawValue,
      languages: offer.languages,
      evidenceLevel: offer.evidenceLevel.rawValue,
      validFrom: offer.validity.from?.description ?? "",
      validTo: offer.validity.to?.description ?? "",
      source: offer.source)
  }
}

extension TreffProtocol.Municipality {
  init(_ municipality: TreffGeography.Municipality, in register: MunicipalityRegister) {
    self.init(
      number: "\(municipality.id)",
      name: municipality.name,
      otherNames: municipality.otherNames,
      county: register[municipality.county].map { PlaceName(.county($0)) },
      latitude: municipality.seat.latitude,
      longitude: municipality.seat.longitude)
  }
}
