public import TreffCatalogue
public import TreffMatching
public import TreffProtocol

// Answers as the matcher's own values, for doors that write them in another form than the contract's messages.

extension MatcherService {
  /// Answers a need as ``begin(_:acceptLanguage:replyByteCountMax:)`` does, without making a message of the answer.
  /// - Parameter acceptLanguage: the metadata of that name; empty where there is none.
  /// - Returns: the answer, and the language that its names and titles are to be told in.
  /// - Throws: ``CallFailure`` naming every field at fault.
  public func answer(
    need request: TreffProtocol.MatchRequest, acceptLanguage: String
  ) throws(CallFailure) -> (answer: MatchAnswer, language: Language) {
    let snapshot = catalogue.snapshot
    let need = try NeedReading(request, path: "", acceptLanguage: acceptLanguage, snapshot: snapshot)
    return (try need.matched(in: snapshot), need.request.language)
  }

  /// One offer, ended ones too.
  /// - Parameters:
  ///   - language: nb, nn or en; empty for that of `acceptLanguage`.
  ///   - acceptLanguage: the metadata of that name; empty where there is none.
  /// - Throws: ``CallFailure`` for an unknown id or language.
  public func offer(
    _ id: String, language: String, acceptLanguage: String
  ) throws(CallFailure) -> (offer: TreffProtocol.Offer, catalogueVersion: UInt64) {
    let language = try self.language(language, acceptLanguage: acceptLanguage)
    let snapshot = catalogue.snapshot
    guard Self.isName(id), let offer = snapshot.catalogue.offer(id) else {
      let echo = MatchingError.echo(id)
      let message = language.pick(
        nb: "Ingen tilbud har id-en «\(echo)».", nn: "Ingen tilbod har id-en «\(echo)».",
        en: "No offer has the id “\(echo)”.")
      throw CallFailure(
        .offerUnknown, message: message, violations: [FieldViolation(field: "id", description: message)],
        language: language)
    }
    return (TreffProtocol.Offer(offer, language: language), snapshot.version)
  }

  /// The themes that needs and offers are about, by id, and the language that they are to be told in.
  /// - Parameters:
  ///   - language: nb, nn or en; empty for that of `acceptLanguage`.
  ///   - acceptLanguage: the metadata of that name; empty where there is none.
  /// - Throws: ``CallFailure`` for an unknown language.
  public func themes(
    language: String, acceptLanguage: String
  ) throws(CallFailure) -> (themes: [Concept], language: Language, catalogueVersion: UInt64) {
    let language = try self.language(language, acceptLanguage: acceptLanguage)
    let snapshot = catalogue.snapshot
    let themes = snapshot.catalogue.concepts.filter { $0.id.scheme == .theme }.sorted { $0.id < $1.id }
    return (themes, language, snapshot.version)
  }
}
