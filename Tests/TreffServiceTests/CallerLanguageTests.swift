import Testing
import TreffCatalogue

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
}
