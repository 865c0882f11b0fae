import Testing
import TreffAnalysis
import TreffTesting

@Suite("Stop words")
struct StopFilterTests {
  @Test("the laws of filters hold", arguments: [StopWords.norwegian, .english])
  func laws(_ words: StopWords) throws {
    try TokenFilterLaws.check(StopFilter(words), after: [FoldFilter()], seed: 31)
  }

  @Test("the words of the list go, the rest stay as they are")
  func drops() {
    let tokens = FoldFilter().filter(WordTokenizer().tokenize("Vi vil ikkje det, men hjelp"))
    let kept = StopFilter(.norwegian).filter(tokens)
    #expect(kept.map(\.term) == ["hjelp"])
    #expect(kept.map(\.position) == [5])
  }

  @Test("the Snowball project's lists are there, whole and folded")
  func sizes() {
    #expect(StopWords.snowballNorwegian.words.count == 172)  // 176, four of them twice
    #expect(StopWords.norwegian.words.isSuperset(of: StopWords.snowballNorwegian.words))
    #expect(StopWords.english.words.count == 127)
    for word in StopWords.norwegian.words.union(StopWords.english.words) {
      #expect(FoldFilter.fold(word) == word)
    }
  }
}
