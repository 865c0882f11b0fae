import Testing
import TreffCatalogue
import TreffMatching
import TreffProtocol

@testable import TreffService

@Suite("CallFailure")
struct CallFailureTests {
  @Test("each of the matcher's errors has a reason of its own, for programs")
  func reasons() {
    let errors: [MatchingError] = [
      .needEmpty, .needTooLong(byteCount: 9_000), .textNotUTF8, .textHasNUL, .limitOutOfRange(0),
      .languageUnknown("se"), .centreUnknown("atlantis"),
    ]
    #expect(
      errors.map(\.reason.rawValue) == [
        "NEED_EMPTY", "NEED_TOO_LONG", "TEXT_NOT_UTF8", "TEXT_HAS_NUL", "LIMIT_OUT_OF_RANGE",
        "LANGUAGE_UNKNOWN", "CENTRE_UNKNOWN",
      ])
  }
}
