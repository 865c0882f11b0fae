internal import TreffAnalysis

/// Words of a need and their stems, side by side: a word is cut once, however often its stem is asked for.
struct StemmedWords {
  private(set) var words: [Token]
  private(set) var stems: [String]

  /// - Parameter words: folded.
  init(_ words: [Token], by filter: StemFilter) {
    self.words = words
    stems = filter.stems(of: words)
  }

  /// The words at the indices that pass a test.
  func filter(_ isIncluded: (Int) -> Bool) -> StemmedWords {
    let kept = words.indices.filter(isIncluded)
    guard kept.count < words.count else { return self }
    var result = self
    result.words = kept.map { words[$0] }
    result.stems = kept.map { stems[$0] }
    return result
  }

  /// Puts the known word in the place of one that was misspelt.
  mutating func mend(_ index: Int, as word: String, by filter: StemFilter) {
    words[index].term = word
    words[index].rule = .typo
    stems[index] = filter.stem(word)
  }

  /// The words as the index holds them; how a word came about is told before that it was stemmed.
  var terms: [Token] {
    var terms = words
    for index in terms.indices where terms[index].term != stems[index] {
      terms[index].term = stems[index]
      if terms[index].rule == .exact { terms[index].rule = .stem }
    }
    return terms
  }
}
