import Foundation
import Testing
import TreffAnalysis
import TreffSearch
import TreffTesting

@Suite("Searching")
struct SearcherTests {
  @Test("scores are those of BM25F counted by hand", arguments: 1...3)
  func bruteForce(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 90 + seed)
    for _ in 0..<40 {
      let corpus = RandomCorpus.corpus(using: &generator)
      let asked = terms(using: &generator)
      let searcher = Searcher(index: corpus.index(), similarity: BM25Similarity(k1: 0.8))
      let scores = searcher.scores(for: searcher.scoredTerms(of: query(asked)))
      for document in corpus.documents.indices {
        let expected = bm25f(asked, document, BruteForce(corpus: corpus), k1: 0.8)
        #expect(abs(scores[document] - expected) < 1e-12, "\(asked) in document \(document) of \(corpus)")
      }
    }
  }

  @Test("the best k are the head of all sorted, for every k")
  func limits() {
    var generator = SeededGenerator(seed: 95)
    for _ in 0..<20 {
      let corpus = RandomCorpus.corpus(using: &generator)
      let searcher = Searcher(index: corpus.index(), similarity: SublinearTFIDFSimilarity())
      let query = query(terms(using: &generator))
      let scores = searcher.scores(for: searcher.scoredTerms(of: query))
      let all = scores.enumerated().filter { $1 > 0 }.map { Hit(document: $0, score: $1) }.sorted()
      for limit in 0...(corpus.documents.count + 1) {
        #expect(searcher.search(query, limit: limit) == Array(all.prefix(limit)))
      }
    }
  }

  @Test("a file gives the same answers, to the last bit, as the index it was written from")
  func fromFile() throws {
    let file = try IndexFile()
    var generator = SeededGenerator(seed: 96)
    for _ in 0..<15 {
      let built = RandomCorpus.corpus(using: &generator).index()
      let opened = try file.open(built.withFileBytes { Array($0) })
      let query = query(terms(using: &generator))
      #expect(
        Searcher(index: built, similarity: BM25Similarity(k1: 1)).search(query, limit: 20)
          == Searcher(index: opened, similarity: BM25Similarity(k1: 1)).search(query, limit: 20))
    }
  }

  @Test("terms the index has not are left out; none at all finds nothing")
  func unknownTerms() {
    var generator = SeededGenerator(seed: 97)
    let searcher = Searcher(
      index: RandomCorpus.corpus(using: &generator).index(), similarity: BM25Similarity(k1: 1))
    #expect(searcher.scoredTerms(of: query(["finnes", "ikke"])).isEmpty)
    #expect(searcher.search(query(["finnes", "ikke"]), limit: 10).isEmpty)
    #expect(searcher.search(Query(), limit: 10).isEmpty)
  }

  private func bm25f(_ terms: [String], _ document: Int, _ reference: BruteForce, k1: Double) -> Double {
    terms.reduce(0.0) { sum, term in
      let frequency = reference.weightedFrequency(term, document)
      let n = Double(reference.documents(with: term).count)
      let count = Double(reference.corpus.documents.count)
      return sum + log(1 + (count - n + 0.5) / (n + 0.5)) * frequency / (k1 + frequency)
    }
  }

  private func terms(using generator: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      RandomCorpus.terms.randomElement(using: &generator) ?? ""
    }
  }

  private func query(_ terms: [String]) -> Query {
    var query = Query()
    query.add(terms.enumerated().map { Token(term: $1, span: 0..<1, position: $0) })
    return query
  }
}
