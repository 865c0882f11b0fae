internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching
internal import TreffProtocol

// The methods that tell what is in the catalogue.

extension MatcherService {
  func listCentres(
    _ request: ListCentresRequest, snapshot: Snapshot, acceptLanguage: String
  ) throws(CallFailure) -> ListCentresResponse {
    let language = try self.language(request.language, acceptLanguage: acceptLanguage)
    let catalogue = snapshot.catalogue
    let place = try self.place(
      request.municipality, field: "municipality", in: snapshot, language: language)
    let centres = catalogue.centres.filter { centre in
      (request.includeEnded || catalogue.isInForce(centre))
        && place.map { centre.catchment.serves($0) } ?? true
    }
    return ListCentresResponse(
      centres: centres.sorted { ($0.field, $0.id) < ($1.field, $1.id) }
        .map { TreffProtocol.Centre($0, in: catalogue, language: language) },
      catalogueVersion: snapshot.version)
  }

  func getCentre(
    _ request: GetCentreRequest, snapshot: Snapshot, acceptLanguage: String
  ) throws(CallFailure) -> GetCentreResponse {
    let language = try self.language(request.language, acceptLanguage: acceptLanguage)
    guard !request.id.isEmpty else {
      throw CallFailure(MessageFault(.missing, field: "id"), acceptLanguage: acceptLanguage)
    }
    guard Self.isName(request.id) else {
      throw CallFailure(.centreUnknown(request.id), field: "id", language: language)
    }
    let catalogue = snapshot.catalogue
    let former = catalogue.formerCentres.first { $0.id == request.id }
    guard let centre = catalogue.centre(request.id) ?? former.flatMap({ catalogue.centre($0.successorID) })
    else {
      throw CallFailure(.centreUnknown(request.id), field: "id", language: language)
    }
    let givers = [centre.id, centre.familyID].compactMap { $0 }
    return GetCentreResponse(
      centre: TreffProtocol.Centre(centre, in: catalogue, language: language),
      units: (catalogue.family(centre.id)?.units ?? [])
        .map { TreffProtocol.Centre($0, in: catalogue, language: language) },
      offers: catalogue.offers.filter { givers.contains($0.centreID) && catalogue.isInForce($0) }
        .map { TreffProtocol.Offer($0, language: language) },
      catalogueVersion: snapshot.version,
      formerID: catalogue.centre(request.id) == nil ? request.id : "")
  }

  func listMunicipalities(
    _ request: ListMunicipalitiesRequest, snapshot: Snapshot, acceptLanguage: String
  ) throws(CallFailure) -> ListMunicipalitiesResponse {
    let register = snapshot.catalogue.register
    let place = try self.place(
      request.county, field: "county", in: snapshot, language: CallerLanguage.accepted(acceptLanguage))
    let municipalities = register.municipalities.filter { municipality in
      place.map { $0.countyNumber == municipality.county } ?? true
    }
    return ListMunicipalitiesResponse(
      municipalities: municipalities.sorted { $0.id < $1.id }
        .map { TreffProtocol.Municipality($0, in: register) },
      catalogueVersion: snapshot.version)
  }

  func language(_ field: String, acceptLanguage: String) throws(CallFailure) -> Language {
    do throws(MatchingError) {
      return try CallerLanguage.chosen(field: field, acceptLanguage: acceptLanguage)
    } catch {
      throw CallFailure(error, field: "language", language: CallerLanguage.accepted(acceptLanguage))
    }
  }

  private func place(
    _ name: String, field: String, in snapshot: Snapshot, language: Language
  ) throws(CallFailure) -> Place? {
    if name.allSatisfy(\.isWhitespace) { return nil }
    do throws(MatchingError) {
      return try snapshot.place(named: name).place
    } catch {
      throw CallFailure(error, field: field, language: language)
    }
  }
}
