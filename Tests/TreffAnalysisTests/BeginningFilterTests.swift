import Testing
import TreffTesting

@testable import TreffAnalysis

@Suite("BeginningFilter")
struct BeginningFilterTests {
  @Test("no word of the list is ever turned away, nor one that begins as it does")
  func holds() {
    var generator = SeededGenerator(seed: 7)
    let words = (0..<500).map { _ in RandomText.text(using: &generator) } + ["", "ø", "på", "sjuk"]
    let filter = BeginningFilter(words)
    for word in words { #expect(filter.mayHold(word)) }
    #expect(filter.mayHold("sjukeheim"))
  }

  @Test("most words that begin otherwise are turned away")
  func turnsAway() {
    let filter = BeginningFilter(["sjukeheim", "rettleiing", "kvifor"])
    let others = ["demens", "kommune", "barnehage", "vold", "rus", "tann", "Ø", "a", "pårørende", "smitte"]
    #expect(others.filter(filter.mayHold) == [])
    #expect(!BeginningFilter([String]()).mayHold("demens"))
  }

  @Test("a stem begins as its word does, for every word that the crosswalk and the stop lists know")
  func stems() {
    let stemmer = StemFilter(language: .norwegian)
    for word in StopWords.norwegian.words.union(StopWords.english.words) where word.utf8.count >= 3 {
      #expect(
        stemmer.stem(word).utf8.prefix(BeginningFilter.byteCount).elementsEqual(word.utf8.prefix(3)),
        "\(word)")
    }
  }
}
