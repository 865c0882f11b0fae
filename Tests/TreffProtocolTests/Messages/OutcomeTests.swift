import Testing

@testable import TreffProtocol

@Suite("Outcome")
struct OutcomeTests {
  @Test("numbers are the contract's")
  func numbers() {
    #expect(Outcome.allCases.map(\.rawValue) == [0, 1, 2, 3])
    #expect(Outcome.allCases == [.unspecified, .answered, .noClearMatch, .askBack])
  }

  @Test("a number of a later version counts as unspecified", arguments: [4, 1_000, UInt32.max])
  func later(_ number: UInt32) {
    #expect(Outcome(number: number) == .unspecified)
  }

  @Test("a reply with numbers of a later version can be read")
  func reply() throws {
    let later = WireBytes.number(1, 99)
    let negative = WireBytes.number(1, .max)
    for message in [later, negative] {
      let match = WireBytes.frame(2, WireBytes.reply(1, message))[...]
      #expect(
        try FrameCoder().serverFrame(match) { _ in .match } == .reply(id: 1, .match(MatchResponse())))
      #expect(
        try FrameCoder().serverFrame(match) { _ in .checkHealth }
          == .reply(id: 1, .checkHealth(HealthCheckResponse(status: .unknown))))
    }
  }
}
