import Testing
import TreffSearch
import TreffTesting

@Suite("Building an index")
struct IndexBuilderTests {
  @Test("equal documents give equal bytes")
  func deterministic() {
    var generator = SeededGenerator(seed: 61)
    for _ in 0..<30 {
      let corpus = RandomCorpus.corpus(using: &generator)
      #expect(bytes(corpus.index()) == bytes(corpus.index()))
    }
  }

  @Test("the order in which terms are met or numbered leaves no trace")
  func termOrder() {
    var generator = SeededGenerator(seed: 62)
    for _ in 0..<30 {
      let corpus = RandomCorpus.corpus(using: &generator)
      var shuffled = corpus
      for document in shuffled.documents.indices {
        for field in shuffled.documents[document].indices {
          shuffled.documents[document][field].shuffle(using: &generator)
        }
      }
      #expect(bytes(corpus.index()) == bytes(shuffled.index()))
    }
  }

  @Test("a term that was numbered but is in no document is not in the index")
  func unusedTerm() {
    var builder = IndexBuilder(schema: .text(lengthNormalization: 0, analysis: "a"), origin: .none)
    _ = builder.number(of: "aldri")
    let used = builder.number(of: "brukt")
    let again = builder.number(of: "brukt")
    builder.add(id: "d", fields: [[used, again]])
    let index = builder.build()
    #expect(used == again)
    #expect(index.termCount == 1)
    #expect(index.term("aldri") == nil)
    #expect(
      index.term("brukt").map { index.occurrences(at: index.postings(of: $0).lowerBound)[0].frequency } == 2)
  }

  @Test("documents in another order are another index")
  func documentOrder() {
    let corpus = RandomCorpus(
      schema: .text(lengthNormalization: 0, analysis: "a"), documents: [[["barn"]], [["rus", "rus"]]])
    var turned = corpus
    turned.documents.reverse()
    #expect(bytes(corpus.index()) != bytes(turned.index()))
  }

  private func bytes(_ index: InvertedIndex) -> [UInt8] { index.withFileBytes { Array($0) } }
}
