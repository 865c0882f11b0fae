import Testing
import TreffCatalogue
import TreffProtocol

@testable import TreffService

@Suite("CallerLanguage")
struct CallerLanguageTests {
  @Test(
    "the best language that is spoken here wins",
    arguments: [
      ("", Language.nb), ("nn", .nn), ("en-GB,en;q=0.9", .en), ("se, nn;q=0.8, en;q=0.5", .nn),
      ("en;q=0.1, no", .nb), ("de", .nb), ("en;q=0", .nb), (";;,,;q=x, nn", .nn), ("EN", .en),
    ])
  func accepted(_ header: String, _ language: Language) {
    #expect(CallerLanguage.accepted(header) == language)
  }

  @Test("200 bytes are read, also where they are within one character")
  func giantCharacter() {
    let giant = "x" + String(repeating: "\u{301}", count: 2_000_000)
    #expect(CallerLanguage.accepted("en, \(giant), nn;q=0.1") == .en)
    #expect(CallerLanguage.accepted("\(giant), en") == .nb)
    let request = Request.match(MatchRequest(text: "x", language: giant))
    #expect(request.acceptLanguage("en").utf8.count < 30)
  }
}
