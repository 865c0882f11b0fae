import Testing

@testable import TreffGRPC

@Suite("grpc-timeout")
struct DurationGRPCTimeoutTests {
  @Test(
    "one to eight digits and a unit",
    arguments: [
      ("1H", Duration.seconds(3_600)), ("2M", .seconds(120)), ("3S", .seconds(3)),
      ("200m", .milliseconds(200)),
      ("7u", .microseconds(7)), ("0n", .zero), ("99999999H", .seconds(359_999_996_400)),
    ])
  func read(_ text: String, _ expected: Duration) {
    #expect(Duration(grpcTimeout: text) == expected)
  }

  @Test(
    "anything else is none",
    arguments: ["", "m", "5", "-5m", "+5m", "5 m", "5s", "5.5S", "123456789m", "٣m", "5mm"])
  func passedOver(_ text: String) {
    #expect(Duration(grpcTimeout: text) == nil)
  }
}
