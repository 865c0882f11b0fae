import Testing

@testable import TreffClient

@Suite("BackOff")
struct BackOffTests {
  private let backOff = BackOff(min: 50, max: 5_000)

  @Test("waits double, up to the longest")
  func doubling() {
    let waits = (0..<10).map { backOff.wait(after: $0, random: 0.5) }
    #expect(waits == [50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000])
    #expect(backOff.wait(after: .max, random: 0.5) == 5_000)
  }

  @Test("a wait is off by at most a fifth")
  func jitter() {
    #expect(backOff.wait(after: 1, random: 0) == 80)
    #expect(backOff.wait(after: 1, random: 1) == 120)
    for _ in 0..<1_000 { #expect((40...60).contains(backOff.wait(after: 0, random: .random(in: 0...1)))) }
  }

  @Test("a success begins anew")
  func success() {
    var backOff = backOff
    backOff.didFail(now: 1_000, random: 0.5)
    #expect(backOff.end == 1_050)
    backOff.didFail(now: 2_000, random: 0.5)
    #expect(backOff.end == 2_100)
    backOff.didSucceed()
    backOff.didFail(now: 3_000, random: 0.5)
    #expect(backOff.end == 3_050)
  }

  @Test("no wait is no wait")
  func none() { #expect(BackOff(min: 0, max: 0).wait(after: 5, random: 1) == 0) }
}
