internal import TreffCatalogue
internal import TreffGeography
internal import TreffMatching
internal import TreffProtocol

/// A request to match, checked: what is wrong with it is told by the paths of the fields.
struct NeedReading: Sendable {
  let request: TreffMatching.MatchRequest
  /// What stands before the fields' names, as `requests[3].`.
  let path: String

  /// Checks a request, its place as well, before any work is done.
  /// - Throws: ``CallFailure`` naming every field at fault; it is told by the first.
  init(
    _ message: TreffProtocol.MatchRequest, path: String, acceptLanguage: String, snapshot: Snapshot
  ) throws(CallFailure) {
    var faults = FieldFaults()
    let language =
      faults.checked("language") { () throws(MatchingError) in
        try CallerLanguage.chosen(field: message.language, acceptLanguage: acceptLanguage)
      } ?? CallerLanguage.accepted(acceptLanguage)
    let need = faults.checked("text") { () throws(MatchingError) in try NeedText(message.text) }
    let limit = faults.checked("limit") { () throws(MatchingError) in
      guard message.limit <= TreffMatching.MatchRequest.limitMax else {
        throw .limitOutOfRange(Int(message.limit))
      }
      return message.limit == 0 ? TreffMatching.MatchRequest.limitDefault : Int(message.limit)
    }
    let placeReading =
      message.municipality.allSatisfy(\.isWhitespace)
      ? nil
      : faults.checked("municipality") { () throws(MatchingError) in
        try snapshot.place(named: message.municipality)
      }
    let added = faults.concepts(message.withConcepts, "with_concepts", in: snapshot)
    let removed = faults.concepts(message.withoutConcepts, "without_concepts", in: snapshot)
    guard faults.found.isEmpty, let need, let limit else {
      throw CallFailure(faults.found, path: path, language: language)
    }
    do throws(MatchingError) {
      request = try TreffMatching.MatchRequest(
        need: need, municipality: message.municipality, placeReading: placeReading, limit: limit,
        language: language,
        explains: message.explain, corrections: try ConceptCorrections(adding: added, removing: removed))
    } catch {
      throw CallFailure(error, field: "\(path)limit", language: language)
    }
    self.path = path
  }

  /// The matcher's answer as a message of the contract.
  func answer(from snapshot: Snapshot) throws(CallFailure) -> TreffProtocol.MatchResponse {
    TreffProtocol.MatchResponse(try matched(in: snapshot), language: request.language)
  }

  /// The matcher's answer.
  func matched(in snapshot: Snapshot) throws(CallFailure) -> MatchAnswer {
    do throws(MatchingError) {
      return try Matcher(snapshot: snapshot).match(request)
    } catch {
      throw CallFailure(error, field: "\(path)municipality", language: request.language)
    }
  }
}

/// What is wrong with a request's fields, as far as they have been looked at.
private struct FieldFaults {
  private(set) var found: [(field: String, error: MatchingError)] = []

  /// A field's value; nil where it is at fault.
  mutating func checked<Value>(_ field: String, _ value: () throws(MatchingError) -> Value) -> Value? {
    do throws(MatchingError) {
      return try value()
    } catch {
      found.append((field, error))
      return nil
    }
  }

  /// The concepts of a list that there are. Too many are refused as a whole, and not told one by one.
  mutating func concepts(_ names: [String], _ field: String, in snapshot: Snapshot) -> [ConceptID] {
    guard
      checked(field, { () throws(MatchingError) in try ConceptCorrections.checkCount(names.count) }) != nil
    else { return [] }
    var concepts: [ConceptID] = []
    for (index, name) in names.enumerated() {
      let concept = checked("\(field)[\(index)]") { () throws(MatchingError) in
        guard MatcherService.isName(name) else { throw .conceptUnknown(name) }
        return try snapshot.concept(named: name)
      }
      if let concept { concepts.append(concept) }
    }
    return concepts
  }
}
