import Testing
import TreffProtocol

@Suite("StatusCode")
struct StatusCodeTests {
  @Test("numbers and names are google.rpc.Code's")
  func numbers() {
    let told = StatusCode.allCases.map { "\($0.rawValue) \($0.name)" }
    #expect(
      told == [
        "0 OK", "1 CANCELLED", "3 INVALID_ARGUMENT", "4 DEADLINE_EXCEEDED", "5 NOT_FOUND",
        "8 RESOURCE_EXHAUSTED", "12 UNIMPLEMENTED", "13 INTERNAL", "14 UNAVAILABLE",
      ])
  }
}
