public import TreffSearch
private import TreffAnalysis

/// What every similarity keeps to, tried on random corpora.
public enum SimilarityLaws {
  /// Tries the laws on corpora made from the seed.
  /// - Throws: ``LawViolation`` for the first that does not hold.
  public static func check(
    _ similarity: some Similarity, seed: UInt64, corpusCount: Int = 120
  ) throws(LawViolation) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<corpusCount {
      let corpus = RandomCorpus.corpus(using: &generator)
      try checkFinite(similarity, corpus)
      try checkOccurrences(similarity, corpus, using: &generator)
      try checkLength(similarity, corpus, using: &generator)
    }
    try checkRarity(similarity)
  }

  private static func checkFinite(
    _ similarity: some Similarity, _ corpus: RandomCorpus
  ) throws(LawViolation) {
    for score in scores(similarity, corpus, RandomCorpus.terms) {
      try expect(score.isFinite && score >= 0, "a score is finite and not negative", "\(score) in \(corpus)")
    }
  }

  /// One more of a term that the field already has.
  private static func checkOccurrences(
    _ similarity: some Similarity, _ corpus: RandomCorpus, using generator: inout SeededGenerator
  ) throws(LawViolation) {
    guard let (document, field) = place(in: corpus, using: &generator),
      let term = corpus.documents[document][field].randomElement(using: &generator)
    else { return }
    var more = corpus
    more.documents[document][field].append(term)
    let before = scores(similarity, corpus, [term])[document]
    let after = scores(similarity, more, [term])[document]
    try expect(
      isAtLeast(after, before), "more occurrences never lower a score",
      "\(term) in document \(document): \(before) → \(after) in \(corpus)")
  }

  /// One more word that is not asked for.
  private static func checkLength(
    _ similarity: some Similarity, _ corpus: RandomCorpus, using generator: inout SeededGenerator
  ) throws(LawViolation) {
    guard let (document, field) = place(in: corpus, using: &generator) else { return }
    let term = RandomCorpus.terms.randomElement(using: &generator) ?? ""
    var longer = corpus
    longer.documents[document][field].append("fyllord")
    let before = scores(similarity, corpus, [term])[document]
    let after = scores(similarity, longer, [term])[document]
    try expect(
      isAtLeast(before, after), "a longer field never raises a score",
      "\(term) in document \(document): \(before) → \(after) in \(corpus)")
  }

  /// Two terms, equally often in the first document; one of them in more documents.
  private static func checkRarity(_ similarity: some Similarity) throws(LawViolation) {
    for documentCount in 1...12 {
      for (rare, common) in (1...documentCount).flatMap({ rare in (rare...documentCount).map { (rare, $0) } })
      {
        let documents = (0..<documentCount).map { number in
          [(number < rare ? ["rare"] : ["other"]) + (number < common ? ["common"] : ["other"])]
        }
        let corpus = RandomCorpus(
          schema: .text(lengthNormalization: 0.75, analysis: "random.1"), documents: documents)
        let rareScore = scores(similarity, corpus, ["rare"])[0]
        let commonScore = scores(similarity, corpus, ["common"])[0]
        try expect(
          isAtLeast(rareScore, commonScore), "a rarer term never scores less",
          "\(rareScore) < \(commonScore), in \(rare) and \(common) of \(documentCount) documents")
      }
    }
  }

  private static func scores(
    _ similarity: some Similarity, _ corpus: RandomCorpus, _ terms: [String]
  ) -> [Double] {
    var query = Query()
    query.add(terms.enumerated().map { Token(term: $1, span: 0..<1, position: $0) })
    let searcher = Searcher(index: corpus.index(), similarity: similarity)
    return searcher.scores(for: searcher.scoredTerms(of: query))
  }

  /// A document and a field of it that counts and holds something.
  private static func place(
    in corpus: RandomCorpus, using generator: inout SeededGenerator
  ) -> (document: Int, field: Int)? {
    let places = corpus.documents.indices.flatMap { document in
      corpus.schema.fields.indices.filter {
        corpus.schema.fields[$0].boost > 0 && !corpus.documents[document][$0].isEmpty
      }.map { (document, $0) }
    }
    return places.randomElement(using: &generator)
  }

  /// `a >= b`, but for the last bits that another order of rounding leaves.
  private static func isAtLeast(_ a: Double, _ b: Double) -> Bool { a >= b - 1e-12 * max(1, abs(b)) }
}
