internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching
internal import TreffProtocol

/// A request to match, checked: what is wrong with it is told by the path of the field.
struct NeedReading: Sendable {
  let request: TreffMatching.MatchRequest
  /// What stands before the fields' names, as `requests[3].`.
  let path: String

  /// - Throws: ``CallFailure`` naming the field at fault.
  init(_ message: TreffProtocol.MatchRequest, path: String, acceptLanguage: String) throws(CallFailure) {
    let language: Language
    do throws(MatchingError) {
      language = try CallerLanguage.chosen(field: message.language, acceptLanguage: acceptLanguage)
    } catch {
      throw CallFailure(
        error, field: "\(path)language", language: CallerLanguage.accepted(acceptLanguage))
    }
    var field = "text"
    do throws(MatchingError) {
      let need = try NeedText(message.text)
      field = "limit"
      request = try TreffMatching.MatchRequest(
        need: need, municipality: message.municipality,
        limit: message.limit == 0
          ? TreffMatching.MatchRequest.limitDefault : Int(message.limit),
        language: language, explains: message.explain)
    } catch {
      throw CallFailure(error, field: path + field, language: language)
    }
    self.path = path
  }

  /// Looks the place up, so that a faulty one is told before any work is done.
  func checkPlace(in snapshot: Snapshot) throws(CallFailure) {
    guard let municipality = request.municipality else { return }
    do throws(PlaceError) {
      _ = try snapshot.catalogue.register.resolve(municipality)
    } catch {
      throw CallFailure(MatchingError(error), field: "\(path)municipality", language: request.language)
    }
  }

  /// The matcher's answer.
  func answer(from snapshot: Snapshot) throws(CallFailure) -> TreffProtocol.MatchResponse {
    do throws(MatchingError) {
      return TreffProtocol.MatchResponse(
        try Matcher(snapshot: snapshot).match(request), language: request.language)
    } catch {
      throw CallFailure(error, field: "\(path)municipality", language: request.language)
    }
  }
}
