internal import TreffAnalysis
internal import TreffCatalogue

/// The concepts of a need, in the order they are found; each term is a concept's name.
struct FoundConcepts {
  /// Those that phrases stand for.
  private var ofPhrases: [Token]
  /// Those that only halves of compounds stand for.
  private var ofHalves: [Token]
  /// Those that whoever asks has added.
  private var given: [Token] = []

  init(ofPhrases: [Token], ofHalves: [Token]) {
    self.ofPhrases = ofPhrases
    self.ofHalves = ofHalves
  }

  /// Takes away what is not meant, and adds what is.
  ///
  /// A concept that a phrase stands for already is not added once more; one that only half of a compound stands for
  /// counts as given from here on.
  /// - Returns: the places of the need that stood for nothing but what was taken away. Their words would lead to the
  ///   same offers by themselves, so they must not be read either.
  mutating func correct(by corrections: ConceptCorrections) -> [Range<Int>] {
    guard !corrections.isEmpty else { return [] }
    let removedNames = Set(corrections.removed.map(\.description))
    let removed = (ofPhrases + ofHalves).filter { removedNames.contains($0.term) }.map(\.span)
    ofPhrases.removeAll { removedNames.contains($0.term) }
    ofHalves.removeAll { removedNames.contains($0.term) }
    let kept = (ofPhrases + ofHalves).map(\.span)

    given = corrections.added.map(\.description)
      .filter { name in !ofPhrases.contains { $0.term == name } }
      // Nothing is written that stands for it: an empty place, which overlaps none.
      .map { Token(term: $0, span: 0..<0, position: 0, rule: .given) }
    ofHalves.removeAll { half in given.contains { $0.term == half.term } }
    return removed.filter { !kept.overlaps($0) }
  }

  /// Each with what it counts.
  var weighted: [(concept: Token, weight: Double)] {
    let isAbout = (ofPhrases + ofHalves + given).contains { concept in
      concept.term.hasPrefix("theme:") && !NeedWeights.settings.contains(concept.term)
    }
    func weight(_ concept: Token) -> Double {
      if concept.term.hasPrefix("targetGroup:") { return NeedWeights.targetGroup }
      return isAbout && NeedWeights.settings.contains(concept.term)
        ? NeedWeights.setting : NeedWeights.concept
    }
    return ofPhrases.map { ($0, weight($0)) } + ofHalves.map { ($0, NeedWeights.conceptOfPart) }
      + given.map { ($0, weight($0)) }
  }
}

extension [Range<Int>] {
  /// Whether one of them shares a byte with a place.
  func overlaps(_ place: Range<Int>) -> Bool { contains { $0.overlaps(place) } }
}
