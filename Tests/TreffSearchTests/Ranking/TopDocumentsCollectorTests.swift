import Testing
import TreffSearch
import TreffTesting

@Suite("Keeping the best")
struct TopDocumentsCollectorTests {
  @Test("the collector keeps what sorting would put first, for every limit and order", arguments: 1...5)
  func equalsSorting(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 110 + seed)
    for _ in 0..<40 {
      // Few distinct scores, so that ties are the rule.
      var hits = (0..<Int.random(in: 0...30, using: &generator)).map {
        Hit(document: $0, score: Double(Int.random(in: 0...4, using: &generator)))
      }
      let sorted = hits.sorted { ($1.score, $0.document) < ($0.score, $1.document) }
      hits.shuffle(using: &generator)
      for limit in 0...(hits.count + 2) {
        var collector = TopDocumentsCollector(limit: limit)
        for hit in hits { collector.collect(hit) }
        #expect(collector.hits() == Array(sorted.prefix(limit)))
      }
    }
  }

  @Test("equal scores rank by document number")
  func ties() {
    #expect(Hit(document: 1, score: 2) < Hit(document: 2, score: 2))
    #expect(Hit(document: 9, score: 3) < Hit(document: 1, score: 2))
    #expect(!(Hit(document: 1, score: 2) < Hit(document: 1, score: 2)))
  }
}
