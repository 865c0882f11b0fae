import Testing
import TreffCatalogue
import TreffMatching
import TreffProtocol
import TreffSearch

@testable import TreffService

/// A service over the embedded catalogue, for all who do not change it.
enum Embedded {
  static let snapshot = try! Snapshot.embedded()
  static let service = MatcherService(catalogue: CatalogueInForce(snapshot))

  /// A call's outcome, worked on until its end.
  static func answer(
    _ request: Request, acceptLanguage: String = "", service: MatcherService = service
  ) -> Result<Response, CallFailure> {
    let work = service.begin(request, acceptLanguage: acceptLanguage)
    while true { if let result = work.step() { return result } }
  }

  static func failure(_ request: Request, acceptLanguage: String = "") -> CallFailure? {
    if case .failure(let failure) = answer(request, acceptLanguage: acceptLanguage) { failure } else { nil }
  }

  static func match(
    _ request: TreffProtocol.MatchRequest, acceptLanguage: String = ""
  ) -> TreffProtocol.MatchResponse? {
    if case .success(.match(let response)) = answer(.match(request), acceptLanguage: acceptLanguage) {
      response
    } else {
      nil
    }
  }
}

@Suite("MatcherService")
struct MatcherServiceTests {
  @Test(
    "a match is the matcher's answer, field by field and bit by bit",
    arguments: [
      ("flere unge skader seg selv", "Vadsø", 5, Language.nb), ("kurs i demens for pårørende", "", 100, .nn),
      ("x", "Troms", 1, .en), ("kurs og rettleiing", "", 5, .nn), ("Beboeren puster ikke", "", 2, .en),
      ("kurs og veiledning", "", 5, .en), ("vold i nære relasjoner, ring 01010112345", "0301", 10, .nb),
    ])
  func match(_ text: String, _ municipality: String, _ limit: UInt32, _ language: Language) throws {
    let answer = try Matcher(snapshot: Embedded.snapshot).match(
      TreffMatching.MatchRequest(
        need: NeedText(text), municipality: municipality, limit: Int(limit), language: language,
        explains: true))
    let response = try #require(
      Embedded.match(
        MatchRequest(
          text: text, municipality: municipality, limit: limit, language: language.rawValue, explain: true)))
    #expect("\(response.outcome)" == "\(answer.outcome)")
    #expect(response.catalogueVersion == 1)
    #expect(response.matches.count == answer.matches.count)
    for (message, match) in zip(response.matches, answer.matches) {
      #expect(message.rank == match.rank)
      #expect(message.score.bitPattern == match.score.bitPattern)
      #expect(message.familyID == match.familyID ?? "")
      #expect(message.centreID == match.centre.id)
      #expect(message.centreName == match.centre.name[language])
      #expect(message.level == match.centre.level.rawValue)
      #expect(message.coversMunicipality == match.coversMunicipality)
      #expect(message.reason == match.reason)
      #expect(message.website == match.centre.website ?? "")
      #expect(message.alsoUnits == match.alsoUnits.map(\.id))
      #expect(message.offers.map(\.id) == match.offers.map(\.offer.id))
      #expect(message.offers.map(\.title) == match.offers.map { $0.offer.title[language] })
      #expect(message.offers.map(\.score.bitPattern) == match.offers.map(\.score.bitPattern))
      #expect(message.offers.map(\.evidenceLevel) == match.offers.map(\.offer.evidenceLevel.rawValue))
      #expect(message.explanation?.value.bitPattern == match.explanation?.value.bitPattern)
      #expect(message.explanation?.details.count == match.explanation?.details.count)
    }
    #expect(response.notice == answer.notice ?? "")
    #expect(response.suggestions == answer.suggestions.map { $0.label[language] })
    #expect(response.elsewhere.map(\.centreID) == answer.elsewhere.map(\.centre.id))
    #expect(response.elsewhere.map(\.score.bitPattern) == answer.elsewhere.map(\.score.bitPattern))
    let understood = try #require(response.understood)
    #expect(understood.text == answer.understanding.need.text)
    #expect(!understood.text.contains("01010112345"))
    #expect(understood.maskedIdentityNumbers == answer.understanding.need.maskedCount)
    #expect(understood.municipalitySource == answer.understanding.placeSource.rawValue)
    #expect(understood.concepts == answer.understanding.concepts.map(\.description))
    #expect(understood.language == language.rawValue)
  }

  @Test("danger now and what the need could be about are told over the wire too")
  func noticeAndSuggestions() {
    #expect(Embedded.match(MatchRequest(text: "Beboeren puster ikke"))?.notice.contains("113") == true)
    let open = Embedded.match(MatchRequest(text: "kurs og veiledning"))
    #expect(open?.outcome == .askBack && open?.notice == "")
    #expect((2...3).contains(open?.suggestions.count ?? 0))
    #expect(Embedded.match(MatchRequest(text: "kurs om demens"))?.suggestions == [])
  }

  @Test("a limit of 0 means 5, and 100 is the most")
  func limits() {
    func count(_ limit: UInt32) -> Int? {
      Embedded.match(MatchRequest(text: "veiledning om demens, rus, vold og kurs", limit: limit))?.matches
        .count
    }
    #expect(count(0) == 5)
    #expect(count(1) == 1)
    #expect((count(100) ?? 0) > 5)
    #expect(count(101) == nil)
  }

  @Test(
    "a municipality goes by its name, its number, and those it had",
    arguments: [
      ("Vadsø", "5607"), ("5607", "5607"), (" vadsø ", "5607"), ("2003", "5607"), ("Čáhcesuolu", "5607"),
    ])
  func municipality(_ name: String, _ number: String) {
    let response = Embedded.match(MatchRequest(text: "kurs i demens", municipality: name))
    #expect(response?.understood?.municipality?.number == number)
    #expect(response?.understood?.municipalitySource == "argument")
  }

  @Test("a place that the text tells is told, and so is one that may be several")
  func placeInText() {
    let told = Embedded.match(MatchRequest(text: "Vi i Vadsø vil ha kurs i demens"))?.understood
    #expect(told?.municipality?.number == "5607" && told?.municipalitySource == "text")
    let county = Embedded.match(MatchRequest(text: "Vi på Helgeland vil ha kurs i demens"))?.understood
    #expect(county?.county?.number == "18" && county?.municipalitySource == "text")
    let several = Embedded.match(MatchRequest(text: "Vi i Våler vil ha kurs i demens"))?.understood
    #expect(several?.municipality == nil && several?.municipalitySource == "none")
    #expect(several?.otherReadings.map(\.number) == ["3114", "3419"])
  }

  @Test("the language field wins over accept-language, which wins over bokmål")
  func language() {
    func language(_ field: String, _ header: String) -> String? {
      Embedded.match(MatchRequest(text: "demens", language: field), acceptLanguage: header)?.understood?
        .language
    }
    #expect(language("", "") == "nb")
    #expect(language("", "nn") == "nn")
    #expect(language("en", "nn") == "en")
    #expect(language("nb", "en, nn") == "nb")
    #expect(language("xx", "en") == nil)
  }

  @Test("health is asked of the server, or of a service that is here")
  func health() {
    let service = MatcherService(catalogue: CatalogueInForce(Embedded.snapshot))
    func status(_ name: String) -> Result<Response, CallFailure> {
      Embedded.answer(.checkHealth(HealthCheckRequest(service: name)), service: service)
    }
    #expect(status("") == .success(.checkHealth(HealthCheckResponse(status: .serving))))
    #expect(status(Method.matcherService) == .success(.checkHealth(HealthCheckResponse(status: .serving))))
    service.beginDraining()
    #expect(status("") == .success(.checkHealth(HealthCheckResponse(status: .notServing))))
    guard case .failure(let failure) = status("treffsikker.v1.NeedDesk") else {
      Issue.record("a service that is not here has health")
      return
    }
    #expect(failure.reason == .serviceUnknown)
    #expect(failure.reason.code == .notFound)
  }
}
