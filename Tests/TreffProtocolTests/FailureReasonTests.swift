import Testing
import TreffProtocol

@Suite("FailureReason")
struct FailureReasonTests {
  @Test("every reason is an error's, and its name is in capitals")
  func names() {
    for reason in FailureReason.allCases {
      #expect(reason.code != .ok)
      #expect(reason.rawValue.allSatisfy { $0 == "_" || $0 == "8" || ("A"..."Z").contains($0) }, "\(reason)")
    }
  }

  @Test("what the caller must mend is never told as our fault, nor as something to try again")
  func codes() {
    let ours: Set<FailureReason> = [.internal]
    let again: Set<FailureReason> = [.tooManyCalls, .replyTooLong, .draining, .starting]
    for reason in FailureReason.allCases {
      #expect((reason.code == .internal) == ours.contains(reason))
      #expect((reason.code == .unavailable || reason.code == .resourceExhausted) == again.contains(reason))
    }
  }
}
