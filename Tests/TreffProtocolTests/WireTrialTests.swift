import Foundation
import Testing
import TreffTesting

@Suite("Any bytes")
struct WireTrialTests {
  private static func inputs(_ folder: URL?) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: #require(folder), includingPropertiesForKeys: nil
    ).filter { !$0.lastPathComponent.hasPrefix(".") }
  }

  @Test("inputs that once failed do not fail any more")
  func failCases() throws {
    let folder = Bundle.module.url(forResource: "FailCases", withExtension: nil)
    let trial = WireTrial()
    for input in try Self.inputs(folder) {
      #expect(throws: Never.self, "\(input.lastPathComponent)") { try trial.run(Data(contentsOf: input)) }
    }
  }

  @Test("what the fuzzer starts from is read and written back")
  func corpus() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let inputs = try Self.inputs(root.appending(path: "Fuzz/corpus"))
    #expect(inputs.count > 10)
    let trial = WireTrial()
    for input in inputs {
      #expect(throws: Never.self, "\(input.lastPathComponent)") { try trial.run(Data(contentsOf: input)) }
    }
  }

  @Test("no bytes crash, and what can be read is read back", arguments: WireTrial.Way.allCases)
  func random(_ way: WireTrial.Way) throws {
    var generator = SeededGenerator(seed: UInt64(way.rawValue))
    let trial = WireTrial()
    for _ in 0..<2_000 {
      let sizes = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
        UInt8.random(in: 0..<9, using: &generator)
      }
      // Small numbers make tags and lengths that now and then fit.
      let bytes = (0..<Int.random(in: 0..<64, using: &generator)).map { _ in
        UInt8.random(in: 0..<(Bool.random(using: &generator) ? 48 : .max), using: &generator)
      }
      try trial.run([way.rawValue << 4 | UInt8(sizes.count)] + sizes + bytes)
    }
  }

  @Test("a frame with one byte changed, left out or doubled is read or refused", arguments: 0..<8)
  func mutated(_ number: Int) throws {
    let trial = WireTrial()
    let folder = Bundle.module.url(forResource: "Golden", withExtension: nil)
    var generator = SeededGenerator(seed: UInt64(number))
    let frames = try Self.inputs(folder).filter { $0.pathExtension == "bin" }
    for file in frames.sorted(by: { $0.path < $1.path }) {
      let golden = Array(try Data(contentsOf: file))
      for _ in 0..<60 {
        var payload = Array(golden.dropFirst(5))
        let index = Int.random(in: 0..<min(payload.count, 2_000), using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: payload[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: payload[index] = .random(in: 0 ... .max, using: &generator)
        case 2: payload.remove(at: index)
        default: payload.insert(payload[index], at: index)
        }
        try trial.run([WireTrial.Way.payload.rawValue << 4] + payload)
      }
    }
  }
}
