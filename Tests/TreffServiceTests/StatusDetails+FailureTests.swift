import Testing
import TreffProtocol
import TreffService

@Suite("StatusDetails of failures")
struct StatusDetailsFailureTests {
  @Test("a failure is told by reason, in its language, and by its fields")
  func details() {
    let violation = FieldViolation(field: "text", description: "Tomt.")
    let failure = CallFailure(.needEmpty, message: "Tomt.", violations: [violation], language: "nn")
    #expect(
      StatusDetails(failure, byteCountMax: 4_096)
        == StatusDetails(
          code: .invalidArgument, message: "Tomt.",
          details: [
            .errorInfo(reason: "NEED_EMPTY", domain: "treffsikker"),
            .localizedMessage(locale: "nn", message: "Tomt."), .badRequest([violation]),
          ]))
  }

  @Test("where the language is not known, none is claimed; where no field is at fault, none is named")
  func least() {
    let details = StatusDetails(CallFailure(.internal, message: "x"), byteCountMax: 4_096).details
    #expect(details == [.errorInfo(reason: "INTERNAL", domain: "treffsikker")])
  }

  @Test(
    "violations are left out, from the last, until all is within the limit", arguments: [300, 1_000, 4_096])
  func limit(_ byteCountMax: Int) {
    let violations = (0..<100).map {
      FieldViolation(field: "requests[\($0)].text", description: String(repeating: "å", count: 50))
    }
    let failure = CallFailure(.needEmpty, message: "å", violations: violations, language: "nb")
    let details = StatusDetails(failure, byteCountMax: byteCountMax)
    #expect(details.packed.count <= byteCountMax)
    if byteCountMax > 300 {
      guard case .badRequest(let kept)? = details.details.last else { return #expect(Bool(false)) }
      #expect(kept == Array(violations.prefix(kept.count)))
      #expect(details.packed.count > byteCountMax / 2)
    }
  }
}
