import Testing
import TreffServer

@Suite("ServerLimits")
struct ServerLimitsTests {
  @Test("the limits are the contract's")
  func contract() {
    let limits = ServerLimits()
    #expect(limits.frameByteCountMax == 4_194_304)
    #expect(limits.callsInFlightMax == 1_024)
    #expect(limits.connectionCountMax == 16_384)
    #expect(limits.waitingByteCountMax >= limits.frameByteCountMax)
  }
}
