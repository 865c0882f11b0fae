internal import TreffAnalysis

/// What a need says that it is not about: "ikke barn, men voksne".
///
/// Only where the need goes on with what it is about instead. A bare "ikke" is mostly part of the trouble itself: "vil ikke
/// pusse tennene".
enum Negation {
  private static let negations: Set<String> = ["ikke", "ikkje", "not"]
  private static let turns: Set<String> = ["men", "but"]
  /// "ikke bare barn, men også voksne" is about both.
  private static let limits: Set<String> = ["bare", "berre", "kun", "only", "just", "merely"]
  /// The most words between the two: more is another thought.
  private static let wordsMax = 3

  /// The indices of the words that are not wanted.
  static func unwanted(of words: [Token]) -> Set<Int> {
    var unwanted: Set<Int> = []
    for (index, word) in words.enumerated() where negations.contains(word.term) {
      let reach = words[(index + 1)...].prefix(wordsMax + 1)
      guard let turn = reach.firstIndex(where: { turns.contains($0.term) }), turn > index + 1,
        !limits.contains(words[index + 1].term)
      else { continue }
      unwanted.formUnion((index + 1)..<turn)
    }
    return unwanted
  }
}
