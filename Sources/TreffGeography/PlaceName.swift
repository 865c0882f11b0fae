/// A place name reduced to what decides whether two spellings mean the same place:
/// canonical equivalence and letter case gone, "kommune", "herad", "fylke" and their like dropped, runs of blanks
/// and dashes made one blank.
struct PlaceName: Hashable {
  let key: String

  init(_ text: some StringProtocol) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    // Scalars, not characters: the register folds some thousand names whenever it is built.
    for scalar in text.unicodeScalars {
      if Self.isPartOfName(scalar) {
        if scalar.value < 0x80 {
          word.append(
            (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
        } else {
          word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    while words.count > 1, let last = words.last, Self.unitWords.contains(last) { words.removeLast() }
    while words.count > 1, let first = words.first, Self.leadingUnitWords.contains(first) {
      words.removeFirst()
    }
    key = words.joined(separator: " ")
  }

  /// Letters, marks and digits; brackets and dots, which tell same-named places apart. String equality is canonical, so
  /// å and a with a ring above agree without further ado.
  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x28, 0x29, 0x2E: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    }
  }

  private static let unitWords: Set<String> = [
    "kommune", "kommunen", "kommuna", "herad", "fylke", "fylket", "fylkeskommune", "fylkeskommunen",
    "fylkeskommuna", "suohkan", "gïelte", "komuuni", "tjïelte", "fylka", "fylkkasuohkan", "municipality",
    "county",
  ]
  private static let leadingUnitWords: Set<String> = ["kommune", "kommunen", "municipality", "herad"]
}
