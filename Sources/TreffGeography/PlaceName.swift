/// A place name reduced to what decides whether two spellings mean the same place:
/// canonical equivalence and letter case gone, "kommune", "herad", "fylke" and their like dropped, runs of blanks
/// and dashes made one blank.
struct PlaceName: Hashable {
  let key: String

  init(_ text: some StringProtocol) {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {  // String equality is canonical, so å and a + ring already agree
      if character.isLetter || character.isNumber || character == "(" || character == ")" || character == "."
      {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    while words.count > 1, let last = words.last, Self.unitWords.contains(last) { words.removeLast() }
    while words.count > 1, let first = words.first, Self.leadingUnitWords.contains(first) {
      words.removeFirst()
    }
    key = words.joined(separator: " ")
  }

  private static let unitWords: Set<String> = [
    "kommune", "kommunen", "kommuna", "herad", "fylke", "fylket", "fylkeskommune", "fylkeskommunen",
    "fylkeskommuna", "suohkan", "gïelte", "komuuni", "tjïelte", "fylka", "fylkkasuohkan", "municipality",
    "county",
  ]
  private static let leadingUnitWords: Set<String> = ["kommune", "kommunen", "municipality", "herad"]
}
