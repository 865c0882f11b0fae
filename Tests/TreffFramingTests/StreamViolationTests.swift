import Testing
import TreffFraming

@Suite("StreamViolation")
struct StreamViolationTests {
  @Test(
    "a violation has the code of the contract, and tells what was expected",
    arguments: [
      (.notAPreface, 12, "54 52 45 46"), (.version(major: 9), 12, "9"), (.flag(1), 12, "flag byte 1"),
      (.tooLong(byteCount: 4_194_305, limit: 4_194_304), 8, "4194304"),
    ] as [(StreamViolation, UInt32, String)])
  func codes(_ violation: StreamViolation, _ code: UInt32, _ part: String) {
    #expect(violation.code == code)
    #expect(violation.message.contains(part))
  }
}
