import HTTPTypes
import Testing
import TreffCatalogue
import TreffProtocol

@testable import TreffHTTP

@Suite("Refusal")
struct RefusalTests {
  private static let all: [Refusal] = [
    .pathUnknown, .methodNotAllowed(allowed: ["GET"]), .bodyTooLong(byteCountMax: 1),
    .mediaTypeNotRead(accepted: ["application/json"]), .headTooLong(byteCountMax: 1),
    .tooManyRequests(perSecond: 1), .failed,
  ]

  @Test("a refusal is an error, and told differently in each language", arguments: all)
  func told(_ refusal: Refusal) {
    #expect(refusal.status.code >= 400)
    #expect(Set(Language.allCases.map(refusal.message)).count == Language.allCases.count)
  }

  @Test("each refusal has a reason of its own")
  func reasons() { #expect(Set(Self.all.map(\.reason)).count == Self.all.count) }

  @Test("a status of HTTP is an error's just where the call's is", arguments: StatusCode.allCases)
  func statuses(_ code: StatusCode) {
    #expect((code.httpStatus.code >= 400) == (code != .ok))
    #expect(
      (500...599).contains(code.httpStatus.code)
        == [.internal, .unavailable, .unimplemented, .deadlineExceeded].contains(code))
  }
}
