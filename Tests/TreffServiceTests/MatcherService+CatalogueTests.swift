import Testing
import TreffCatalogue
import TreffMatching
import TreffProtocol

@testable import TreffService

@Suite("MatcherService: centres and places")
struct MatcherServiceCatalogueTests {
  private func centre(_ id: String) -> GetCentreResponse? {
    if case .success(.getCentre(let response)) = Embedded.answer(.getCentre(GetCentreRequest(id: id))) {
      response
    } else {
      nil
    }
  }

  private func centres(_ request: ListCentresRequest) -> [TreffProtocol.Centre] {
    if case .success(.listCentres(let response)) = Embedded.answer(.listCentres(request)) {
      response.centres
    } else {
      []
    }
  }

  private func municipalities(_ county: String) -> [String] {
    let request = ListMunicipalitiesRequest(county: county)
    guard case .success(.listMunicipalities(let response)) = Embedded.answer(.listMunicipalities(request))
    else {
      return []
    }
    return response.municipalities.map(\.number)
  }

  @Test("every centre can be got, and is as the catalogue has it")
  func getAll() throws {
    let catalogue = Embedded.snapshot.catalogue
    for expected in catalogue.centres {
      let response = try #require(centre(expected.id))
      let found = try #require(response.centre)
      #expect(found.id == expected.id)
      #expect(found.name == expected.name[.nb])
      #expect(found.validTo == expected.validity.to?.description ?? "")
      #expect(found.successorID == expected.successorID ?? "")
      #expect(found.familyID == expected.familyID ?? "")
      #expect(response.formerID == "")
      #expect(response.units.map(\.id) == response.units.map(\.id).sorted())
      #expect(response.units.allSatisfy { $0.familyID == expected.id })
      #expect(response.offers.allSatisfy { [expected.id, expected.familyID].contains($0.centreID) })
    }
  }

  @Test("a former id gives its successor, and says so")
  func former() throws {
    for former in Embedded.snapshot.catalogue.formerCentres
    where Embedded.snapshot.catalogue.centre(former.id) == nil {
      let response = try #require(centre(former.id))
      #expect(response.centre?.id == former.successorID)
      #expect(response.formerID == former.id)
    }
  }

  @Test("centres stand by field and id, those of a place serve it, and ended ones come only when asked for")
  func list() {
    let catalogue = Embedded.snapshot.catalogue
    let all = centres(ListCentresRequest())
    #expect(Set(all.map(\.id)) == Set(catalogue.centres.filter { catalogue.isInForce($0) }.map(\.id)))
    #expect(centres(ListCentresRequest(includeEnded: true)).count == catalogue.centres.count)
    let ids = all.map { [$0.field, $0.id] }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    let local = centres(ListCentresRequest(municipality: "Vadsø"))
    #expect(!local.isEmpty && local.count < all.count)
    #expect(local.map(\.id) == centres(ListCentresRequest(municipality: "5607")).map(\.id))
    #expect(centres(ListCentresRequest(municipality: " ")).count == all.count)
  }

  @Test("municipalities stand by number; a county's, or those around a municipality, on their own")
  func places() {
    let all = municipalities("")
    #expect(all.count == 357)
    #expect(all == all.sorted())
    let finnmark = municipalities("Finnmark")
    #expect(!finnmark.isEmpty && finnmark.allSatisfy { $0.hasPrefix("56") })
    #expect(municipalities("56") == finnmark)
    #expect(municipalities("Vadsø") == finnmark)
  }

  @Test("why a centre: a former id and an ended centre lead on, and the match has its arithmetic")
  func explain() throws {
    let need = TreffProtocol.MatchRequest(text: "kurs i motiverende intervju", municipality: "Vadsø")
    let best = try #require(Embedded.match(need)?.matches.first)
    guard
      case .success(.explain(let chosen)) = Embedded.answer(
        .explain(ExplainRequest(need: need, centreID: best.centreID)))
    else {
      Issue.record("not explained")
      return
    }
    #expect(chosen.verdict == "chosen")
    #expect(chosen.centre?.id == best.centreID)
    #expect(chosen.match?.score.bitPattern == best.score.bitPattern)
    #expect(chosen.match?.explanation?.value.bitPattern == best.score.bitPattern)
    #expect(chosen.catalogueVersion == 1)
    for former in Embedded.snapshot.catalogue.formerCentres.prefix(5) {
      guard
        case .success(.explain(let ended)) = Embedded.answer(
          .explain(ExplainRequest(need: need, centreID: former.id)))
      else {
        Issue.record("\(former.id)")
        continue
      }
      #expect(ended.verdict == "ended")
      let led = [ended.centre?.id, ended.instead?.id]
      #expect(led.contains(former.successorID))
    }
  }

  @Test("suggestions are the suggester's: ten unless said, of the kinds asked for")
  func suggest() {
    func suggestions(_ request: SuggestRequest) -> [TreffProtocol.Suggestion] {
      guard case .success(.suggest(let response)) = Embedded.answer(.suggest(request)) else { return [] }
      return response.suggestions
    }
    #expect(suggestions(SuggestRequest(prefix: "de")).count == 10)
    #expect(suggestions(SuggestRequest(prefix: "de", limit: 3)).count == 3)
    #expect(suggestions(SuggestRequest(prefix: "s", limit: 100)).count == 100)
    #expect(suggestions(SuggestRequest(prefix: " ")) == [])
    #expect(suggestions(SuggestRequest(prefix: String(repeating: "å", count: 200))) == [])
    let places = suggestions(SuggestRequest(prefix: "vad", kinds: ["place"]))
    #expect(places.first?.text == "Vadsø")
    #expect(places.first?.id == "5607")
    #expect(places.allSatisfy { $0.kind == "place" })
  }

  @Test("a new version answers new calls, and an old call keeps its own")
  func replacing() {
    let catalogue = CatalogueInForce(Embedded.snapshot)
    let service = MatcherService(catalogue: catalogue)
    let batch = Request.batchMatch(
      BatchMatchRequest(requests: Array(repeating: MatchRequest(text: "demens"), count: 3)))
    var old = service.begin(batch, acceptLanguage: "")
    _ = old.step()
    catalogue.replace(with: Snapshot(catalogue: Embedded.snapshot.catalogue, version: 7))
    #expect(catalogue.snapshot.version == 7)
    while true {
      guard let result = old.step() else { continue }
      guard case .success(.batchMatch(let response)) = result else { break }
      #expect(response.responses.map(\.catalogueVersion) == [1, 1, 1])
      break
    }
    if case .success(.match(let new)) = Embedded.answer(
      .match(MatchRequest(text: "demens")), service: service)
    {
      #expect(new.catalogueVersion == 7)
    }
  }

  @Test("a lower bound of an answer's bytes is one, and not far off")
  func byteCount() throws {
    let request = MatchRequest(text: "kurs og veiledning om demens, rus og vold", limit: 100, explain: true)
    let response = try #require(Embedded.match(request))
    var bytes: [UInt8] = []
    #expect(FrameCoder().append(.match(response), to: 1, byteCountMax: .max, to: &bytes))
    #expect(response.byteCountMin <= bytes.count)
    #expect(Double(response.byteCountMin) > 0.7 * Double(bytes.count))
  }
}
