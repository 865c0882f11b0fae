import Testing
import TreffCatalogue

@testable import TreffMatching

@Suite("MatchRequest")
struct MatchRequestTests {
  @Test("five answers in bokmål without arithmetic, when nobody says")
  func defaults() throws {
    let request = try MatchRequest(need: NeedText("demens"))
    #expect(request.limit == 5)
    #expect(request.language == .nb)
    #expect(!request.explains)
    #expect(request.municipality == nil)
  }

  @Test("1 to 100 answers can be asked for", arguments: [Int.min, -1, 0, 101, Int.max])
  func limits(_ limit: Int) throws {
    #expect(throws: MatchingError.limitOutOfRange(limit)) {
      try MatchRequest(need: NeedText("demens"), limit: limit)
    }
    for good in [1, 100] { #expect(try MatchRequest(need: NeedText("demens"), limit: good).limit == good) }
  }

  @Test("a blank municipality is none", arguments: ["", " ", "\n\u{A0}"])
  func blank(_ municipality: String) throws {
    #expect(try MatchRequest(need: NeedText("demens"), municipality: municipality).municipality == nil)
  }
}
