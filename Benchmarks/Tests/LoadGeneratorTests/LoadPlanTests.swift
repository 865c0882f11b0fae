import Testing
import TreffProtocol

@testable import load_generator

@Suite("What a run does")
struct LoadPlanTests {
  private func plan(callCount: Int, laneCount: Int) throws -> LoadPlan {
    let call = try PreparedCall(.checkHealth(HealthCheckRequest()), coder: FrameCoder())
    return LoadPlan(
      endpoint: .loopback(port: 1), calls: Array(repeating: call, count: callCount), laneCount: laneCount,
      threadCount: 1, depth: 1, seconds: 1, callCount: nil, rate: nil, isEcho: false, isReconnecting: false,
      callsPerConnection: nil, isVerifying: false)
  }

  @Test(
    "each lane makes every call once before any twice, and no two neighbours behind each other",
    arguments: [1, 2, 3, 7, 97, 100, 350], [1, 3, 4])
  func choices(callCount: Int, laneCount: Int) throws {
    let plan = try plan(callCount: callCount, laneCount: laneCount)
    for lane in 0..<laneCount {
      let choices = (0..<(2 * callCount)).map { plan.choice($0, of: lane) }
      #expect(choices.prefix(callCount).sorted() == Array(0..<callCount))
      #expect(choices.suffix(callCount).sorted() == Array(0..<callCount))
      guard callCount >= 97 else { continue }
      for (a, b) in zip(choices, choices.dropFirst()) { #expect(abs(a - b) > callCount / 10) }
    }
  }
}
