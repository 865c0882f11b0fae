import Foundation
import Testing
import TreffAnalysis
import TreffSearch
import TreffTesting

@Suite("Similarities")
struct SimilarityTests {
  @Test("BM25 keeps the laws", arguments: [0.001, 0.4, 1.2, 100])
  func bm25(_ k1: Double) throws {
    try SimilarityLaws.check(BM25Similarity(k1: k1), seed: 81, corpusCount: 60)
  }

  @Test("sublinear TF-IDF keeps the laws", arguments: [82, 83])
  func tfidf(_ seed: UInt64) throws {
    try SimilarityLaws.check(SublinearTFIDFSimilarity(), seed: seed, corpusCount: 60)
  }

  @Test("BM25's numbers are the formula's")
  func bm25Numbers() {
    let similarity = BM25Similarity(k1: 1.2)
    let idf = similarity.inverseDocumentFrequency(documentCount: 10, documentFrequency: 3)
    #expect(abs(idf - 1.1451323043030026) < 1e-15)  // ln(1 + 7.5 / 3.5)
    #expect(similarity.damping(2) == 1 / 3.2)
    #expect(similarity.queryWeight(frequency: 2, inverseDocumentFrequency: idf) == 2 * idf)
    #expect(similarity.inverseDocumentFrequency(documentCount: 5, documentFrequency: 5) > 0)
  }

  /// Three documents, `a a b`, `b c` and `a`: the cosine with the query `a c`, worked out with pencil and paper.
  @Test("sublinear TF-IDF's numbers are those of a small example")
  func tfidfByHand() {
    let corpus = RandomCorpus(
      schema: .text(lengthNormalization: 0, analysis: "a"),
      documents: [[["a", "a", "b"]], [["b", "c"]], [["a"]]])
    let two = 1 + log(4.0 / 3.0)  // idf of a and b, in two documents of three
    let one = 1 + log(4.0 / 2.0)  // idf of c, in one
    let a = (1 + log(2.0)) * two
    let expected = [
      two * a / (a * a + two * two).squareRoot(), one * one / (two * two + one * one).squareRoot(), two,
    ]
    var query = Query()
    query.add([Token(term: "a", span: 0..<1, position: 0), Token(term: "c", span: 2..<3, position: 1)])
    let searcher = Searcher(index: corpus.index(), similarity: SublinearTFIDFSimilarity())
    let scores = searcher.scores(for: searcher.scoredTerms(of: query))
    for (score, expected) in zip(scores, expected) { #expect(abs(score - expected) < 1e-12) }
    #expect(searcher.search(query, limit: 3).map(\.document) == [1, 2, 0])
  }
}
