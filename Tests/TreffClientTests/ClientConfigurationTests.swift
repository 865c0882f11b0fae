import Testing

@testable import TreffClient

@Suite("ClientConfiguration")
struct ClientConfigurationTests {
  @Test("durations become nanoseconds that a clock can be added to")
  func nanoseconds() {
    #expect(Duration.milliseconds(50).nanoseconds == 50_000_000)
    #expect(Duration.nanoseconds(1).nanoseconds == 1)
    #expect(Duration.zero.nanoseconds == 0)
    #expect(Duration.seconds(-5).nanoseconds == 0)
    #expect(Duration.milliseconds(-5).nanoseconds == 0)
    #expect(Duration.seconds(Int64.max).nanoseconds < .max / 2)
  }

  @Test("keeps within what the server takes")
  func contract() {
    let configuration = ClientConfiguration()
    #expect(configuration.callsInFlightMax == 1_024)
    #expect(configuration.replyByteCountMax == 64 * 1024 * 1024)
    #expect(configuration.callByteCountMax == 4 * 1024 * 1024)
    #expect(configuration.pingInterval == .seconds(60) && configuration.pongTimeout == .seconds(10))
    #expect(configuration.backOffMin == .milliseconds(50) && configuration.backOffMax == .seconds(5))
    #expect(configuration.timeout == .seconds(5))
  }
}
