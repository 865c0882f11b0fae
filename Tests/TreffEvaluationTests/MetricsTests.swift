import Foundation
import Testing
import TreffEvaluation

@Suite("Metrics")
struct MetricsTests {
  private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-12 }

  @Test("a ranking counted by hand")
  func byHand() {
    // Gains 2^grade - 1: a 7, b 3, c 1. Found at ranks 1 (b), 3 (a); c not at all.
    let metrics = Metrics(ranking: ["b", "x", "a", "y"], grades: ["a": 3, "b": 2, "c": 1], relevantGrade: 2)
    let ideal = 7 + 3 / log2(3.0) + 1 / 2
    let found = 3 + 7 / 2.0
    #expect(isClose(metrics.ndcgAt5, found / ideal))
    #expect(isClose(metrics.ndcgAt10, found / ideal))
    #expect(metrics.reciprocalRankAt10 == 1)
    #expect(metrics.precisionAt1 == 0)
    #expect(metrics.successAt3 == 1)
    #expect(isClose(metrics.recallAt100, 2.0 / 3))
  }

  @Test("the best order is 1, whatever is answered after it")
  func perfect() {
    let metrics = Metrics(ranking: ["a", "b", "c", "x"], grades: ["a": 3, "b": 2, "c": 1], relevantGrade: 2)
    for (_, path) in Metrics.names { #expect(metrics[keyPath: path] == 1) }
  }

  @Test("nothing answered, or nothing right, is 0")
  func nothing() {
    for ranking in [[], ["x", "y"]] {
      let metrics = Metrics(ranking: ranking, grades: ["a": 3], relevantGrade: 2)
      for (_, path) in Metrics.names { #expect(metrics[keyPath: path] == 0) }
    }
    #expect(Metrics(ranking: ["a"], grades: [:], relevantGrade: 2) == Metrics())
  }

  @Test("a grade below the relevant one lifts nDCG and recall, not reciprocal rank and success")
  func relevantGrade() {
    let grades = ["a": 1, "b": 2]
    let metrics = Metrics(ranking: ["a", "x", "y", "b"], grades: grades, relevantGrade: 2)
    #expect(metrics.reciprocalRankAt10 == 0.25)
    #expect(metrics.successAt3 == 0)
    #expect(metrics.recallAt100 == 1)
    #expect(Metrics(ranking: ["a", "x", "y", "b"], grades: grades, relevantGrade: 1).reciprocalRankAt10 == 1)
  }

  @Test("the first answer counts when its grade is the best there is, be it low")
  func precision() {
    #expect(Metrics(ranking: ["a"], grades: ["a": 1, "b": 1], relevantGrade: 2).precisionAt1 == 1)
    #expect(Metrics(ranking: ["a"], grades: ["a": 2, "b": 3], relevantGrade: 2).precisionAt1 == 0)
  }

  @Test("depths end where they say")
  func depths() {
    func found(at rank: Int) -> Metrics {
      let ranking = (1..<rank).map { "x\($0)" } + ["a"]
      return Metrics(ranking: ranking, grades: ["a": 3], relevantGrade: 2)
    }
    #expect(found(at: 3).successAt3 == 1 && found(at: 4).successAt3 == 0)
    #expect(isClose(found(at: 5).ndcgAt5, 1 / log2(6.0)) && found(at: 6).ndcgAt5 == 0)
    #expect(isClose(found(at: 10).ndcgAt10, 1 / log2(11.0)) && found(at: 11).ndcgAt10 == 0)
    #expect(found(at: 10).reciprocalRankAt10 == 0.1 && found(at: 11).reciprocalRankAt10 == 0)
    #expect(found(at: 100).recallAt100 == 1 && found(at: 101).recallAt100 == 0)
  }

  @Test("an answer that comes twice counts once, at its first place")
  func twice() {
    let grades = ["a": 3, "b": 3]
    let once = Metrics(ranking: ["a", "b"], grades: grades, relevantGrade: 2)
    #expect(Metrics(ranking: ["a", "a", "a", "b"], grades: grades, relevantGrade: 2) == once)
  }

  @Test("a mean is the mean of each, and zero for none")
  func mean() {
    var a = Metrics()
    a.ndcgAt5 = 1
    a.recallAt100 = 0.5
    let mean = Metrics.mean([a, Metrics()])
    #expect(mean.ndcgAt5 == 0.5 && mean.recallAt100 == 0.25 && mean.precisionAt1 == 0)
    #expect(Metrics.mean([]) == Metrics())
  }
}
