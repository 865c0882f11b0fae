internal import TreffAnalysis

/// The end of a letter: "Vennlig hilsen", a name, a role, a place. It tells who asks, and nothing of what is asked.
enum Closing {
  private static let greetings: Set<String> = [
    "hilsen", "hilsning", "hilsener", "helsing", "helsingar", "helsinger", "mvh", "mvht", "regards",
    "sincerely",
  ]
  /// The most words behind the greeting: more, and the letter goes on.
  private static let wordsMax = 15
  /// The fewest before it: a need that begins with a greeting has all it says behind it.
  private static let wordsBeforeMin = 8

  /// The indices of the words from the greeting on.
  static func words(of words: [Token]) -> Range<Int> {
    guard let greeting = words.lastIndex(where: { greetings.contains($0.term) }),
      greeting >= wordsBeforeMin, words.count - greeting - 1 <= wordsMax,
      !isPreposition(greeting, of: words)
    else { return words.count..<words.count }
    return greeting..<words.count
  }

  /// "with regards to dementia" ends no letter.
  private static func isPreposition(_ greeting: Int, of words: [Token]) -> Bool {
    words[greeting].term == "regards" && greeting + 1 < words.count && words[greeting + 1].term == "to"
  }
}
