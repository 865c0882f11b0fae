import Testing
import TreffTesting

@testable import TreffEvaluation

@Suite("PairedBootstrap")
struct PairedBootstrapTests {
  @Test("the interval holds the mean and is the same every time")
  func interval() {
    var generator = SeededGenerator(seed: 2006)
    for count in [1, 2, 5, 80] {
      let differences = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
      let bootstrap = PairedBootstrap(differences: differences)
      #expect(abs(bootstrap.meanDifference - differences.reduce(0, +) / Double(count)) < 1e-12)
      #expect(bootstrap.lower <= bootstrap.meanDifference + 1e-12)
      #expect(bootstrap.upper >= bootstrap.meanDifference - 1e-12)
      #expect(bootstrap.lower >= (differences.min() ?? 0) - 1e-12)
      #expect(bootstrap.upper <= (differences.max() ?? 0) + 1e-12)
      #expect(bootstrap == PairedBootstrap(differences: differences))
    }
  }

  @Test("no differences, or none but zero, give an interval of nothing")
  func zero() {
    for differences in [[], [0.0], [Double](repeating: 0, count: 50)] {
      let bootstrap = PairedBootstrap(differences: differences)
      #expect(bootstrap.meanDifference == 0 && bootstrap.lower == 0 && bootstrap.upper == 0)
    }
  }

  @Test("a gain on every query is sure, one gain among losses is not")
  func signs() {
    #expect(PairedBootstrap(differences: (1...30).map { Double($0) / 100 }).lower > 0)
    let mixed = PairedBootstrap(differences: [0.5] + [Double](repeating: -0.01, count: 29))
    #expect(mixed.lower < 0 && mixed.upper > 0)
  }

  @Test("the interval is as wide as theory says for many differences")
  func width() {
    var generator = SeededGenerator(seed: 9)
    let differences = (0..<400).map { _ in Double.random(in: -1...1, using: &generator) }
    let bootstrap = PairedBootstrap(differences: differences)
    // Standard error of the mean of uniform values: 1 / sqrt(3 * 400); the interval is some 3.92 of them.
    let expected = 3.92 / (3.0 * 400).squareRoot()
    #expect(abs((bootstrap.upper - bootstrap.lower) / expected - 1) < 0.15)
  }

  @Test("the generator gives the published numbers")
  func generator() {
    // SplitMix64 from the seed 1234567, as published with the reference implementation.
    var generator = SplitMix64(state: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }
}
