/// Scores the documents of one index for queries, with one similarity.
public struct Searcher<S: Similarity>: Sendable {
  /// The index.
  public let index: InvertedIndex
  /// The formula.
  public let similarity: S
  /// One over each document's length, where the similarity asks for it.
  private let documentNorms: [Double]?

  /// For a similarity that normalises documents this reads every posting once.
  public init(index: InvertedIndex, similarity: S) {
    self.index = index
    self.similarity = similarity
    guard similarity.normalizesDocuments else {
      documentNorms = nil
      return
    }
    var squares = [Double](repeating: 0, count: index.documentCount)
    for term in index.terms {
      let idf = similarity.inverseDocumentFrequency(
        documentCount: index.documentCount, documentFrequency: index.documentFrequency(of: term))
      for posting in index.postings(of: term) {
        let frequency = index.weightedFrequency(at: posting)
        let weight = frequency * similarity.damping(frequency) * idf
        squares[index.document(at: posting)] += weight * weight
      }
    }
    documentNorms = squares.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
  }

  /// A query term that the index has.
  public struct ScoredTerm: Sendable {
    /// The term's place in the query.
    public let queryIndex: Int
    /// The term in the index.
    public let term: InvertedIndex.Term
    /// Its rarity.
    public let inverseDocumentFrequency: Double
    /// The similarity's query weight: what a weighted frequency is multiplied by before damping.
    public let weight: Double
  }

  /// The terms of a query that occur in the index, in the query's order.
  public func scoredTerms(of query: Query) -> [ScoredTerm] {
    var scored: [ScoredTerm] = []
    scored.reserveCapacity(query.terms.count)
    for (queryIndex, queryTerm) in query.terms.enumerated() {
      guard let term = index.term(queryTerm.text) else { continue }
      let idf = similarity.inverseDocumentFrequency(
        documentCount: index.documentCount, documentFrequency: index.documentFrequency(of: term))
      let weight = similarity.queryWeight(frequency: queryTerm.frequency, inverseDocumentFrequency: idf)
      scored.append(
        ScoredTerm(queryIndex: queryIndex, term: term, inverseDocumentFrequency: idf, weight: weight))
    }
    return scored
  }

  /// The score of every document, by document number; 0 for those that share no term with the query.
  ///
  /// Summed term by term in the query's order, so that a score is the same to the last bit however it is asked for.
  public func scores(for terms: [ScoredTerm]) -> [Double] {
    var scores = [Double](repeating: 0, count: index.documentCount)
    scores.withUnsafeMutableBufferPointer { scores in
      for term in terms {
        for posting in index.postings(of: term.term) {
          let frequency = index.weightedFrequency(at: posting)
          scores[index.document(at: posting)] += term.weight * frequency * similarity.damping(frequency)
        }
      }
      if let documentNorms {
        for document in scores.indices { scores[document] *= documentNorms[document] }
      }
    }
    return scores
  }

  /// The best documents for a query, best first; equal scores by document number.
  public func search(_ query: Query, limit: Int) -> [Hit] {
    var collector = TopDocumentsCollector(limit: limit)
    for (document, score) in scores(for: scoredTerms(of: query)).enumerated() where score > 0 {
      collector.collect(Hit(document: document, score: score))
    }
    return collector.hits()
  }
}
