import HTTPTypes
import Testing
import TreffCatalogue
import TreffMatching
import TreffProtocol
import TreffService

@testable import TreffPages

@Suite("Which centres are answers, and which only perhaps help")
struct ClearMatchesTests {
  private let pages = AskedPages.shared

  private func answer(_ need: String) throws -> MatchAnswer {
    try pages.service.answer(need: TreffProtocol.MatchRequest(text: need), acceptLanguage: "nb").answer
  }

  private func count(_ answer: MatchAnswer, concepts: [ConceptID]? = nil) -> Int {
    ClearMatches.count(
      among: answer.matches, best: answer.matches.first?.score ?? 0,
      concepts: concepts ?? answer.understanding.concepts,
      in: pages.service.catalogue.snapshot.catalogue)
  }

  @Test("who fits less than half as well as the best is no answer, from there on")
  func weak() throws {
    let answer = try answer("Vi møter personer som selger sex og trenger råd.")
    let best = try #require(answer.matches.first?.score)
    #expect(answer.matches.dropFirst().allSatisfy { $0.score < ClearMatches.scoreShare * best })
    #expect(count(answer, concepts: []) == 1)
  }

  @Test("as good as the best is an answer, and the first always is")
  func strong() throws {
    let answer = try answer("Vi har skrevet retningslinjer for amming på helsestasjonen")
    for count in 1...answer.matches.count {
      let first = Array(answer.matches.prefix(count))
      let clear = ClearMatches.count(
        among: first, best: first[0].score, concepts: [], in: pages.service.catalogue.snapshot.catalogue)
      #expect((1...count).contains(clear))
      let best = first[0].score
      #expect(first.dropFirst(clear).allSatisfy { $0.score < ClearMatches.scoreShare * best })
      #expect(clear == 1 || first[clear - 1].score >= ClearMatches.scoreShare * best)
    }
    let catalogue = pages.service.catalogue.snapshot.catalogue
    #expect(ClearMatches.count(among: [], best: 0, concepts: [], in: catalogue) == 0)
    let best = try #require(answer.matches.first?.score)
    #expect(ClearMatches.count(among: answer.matches, best: 3 * best, concepts: [], in: catalogue) == 0)
  }

  @Test("who alone answers a theme of the need is an answer, however weak, and so are those before")
  func themes() throws {
    let answer = try answer("Vi møter personer som selger sex og trenger råd.")
    let catalogue = pages.service.catalogue.snapshot.catalogue
    func themes(_ match: TreffMatching.Match) -> Set<ConceptID> {
      Set(match.offers.flatMap(\.offer.themes).flatMap { ThemeTree.path(to: $0, in: catalogue) })
    }
    let before = answer.matches.dropLast().reduce(into: Set<ConceptID>()) { $0.formUnion(themes($1)) }
    let own = try #require(themes(answer.matches[answer.matches.count - 1]).subtracting(before).first)
    #expect(count(answer, concepts: [own]) == answer.matches.count)
  }

  @Test(
    "on the page those are a list below the cards, in three languages",
    arguments: [("", "Kanskje også"), ("/nn", "Kanskje òg"), ("/en", "Perhaps also")])
  func page(_ site: String, _ heading: String) async throws {
    let html = try await pages.get(
      "\(site)/svar?behov=\(PageAddress.encoded("Vi møter personer som selger sex og trenger råd."))&kommune=Vinje"
    ).text
    let maybe = try #require(html.firstRange(of: "<h3>\(heading)</h3>"))
    let cards = html[..<maybe.lowerBound].matches(of: /<li class="card">/).count
    let lines = html[maybe.upperBound...].matches(of: /<li><a href="[a-z\/]*\/sentre\/[^"]+">/).count
    #expect(cards > 0 && lines > 0 && cards + lines >= AnswerPage.shown)
  }
}
