import Testing
import TreffAnalysis
import TreffTesting

@Suite("Keys of phrases")
struct PhraseKeysTests {
  private let keys = PhraseKeys()

  @Test("stop words stand in a key as they are written, other words by their stems")
  func keptWords() {
    #expect(keys.key(of: "skader seg selv") == "skad seg selv")
    #expect(keys.key(of: "Slår dem alle") == "slår dem alle")
    #expect(keys.key(of: "rus og psykisk helse") == "rus og psykisk hels")
  }

  @Test("all forms of a phrase have one key, and so has it in the other standard")
  func forms() {
    #expect(keys.key(of: "barneverntjenestene") == keys.key(of: "barneverntjeneste"))
    #expect(keys.key(of: "SJUKE born") == keys.key(of: "syke barn"))
    #expect(keys.key(of: "skadar seg sjølv") == keys.key(of: "skader seg selv"))
  }

  @Test("a stem that lacks too much of its word is not taken for it")
  func farCut() {
    let stemmer = StemFilter(language: .norwegian)
    let far = "avhengighetene"
    #expect(far.utf8.count - stemmer.stem(far).utf8.count > 5)
    #expect(keys.key(of: far) == far)
    let near = "kommunene"
    #expect(near.utf8.count - stemmer.stem(near).utf8.count <= 5)
    #expect(keys.key(of: near) == stemmer.stem(near))
  }

  @Test(
    "what has no words, too many, or stop words alone is no entry",
    arguments: ["", "…", "og", "ikke noe", "en to tre fire fem seks syv", "som er i det"])
  func none(_ phrase: String) {
    #expect(keys.key(of: phrase) == nil)
  }

  @Test("as many words as may be are an entry")
  func longest() {
    let phrase = (1...PhraseKeys.wordsMax).map { "qvord\($0)" }.joined(separator: " ")
    #expect(keys.key(of: phrase) != nil)
    #expect(keys.key(of: phrase + " qvord") == nil)
  }

  @Test("with no words kept all go by their stems, and none is too little to be an entry")
  func ownList() {
    let all = PhraseKeys(kept: StopWords([]))
    #expect(all.key(of: "og") == "og")
    #expect(all.keys(of: all.words(of: "alle dem")) != keys.keys(of: keys.words(of: "alle dem")))
  }

  @Test("an abbreviation's key is its letters, uninflected; ordinary words are folded")
  func abbreviations() {
    #expect(PhraseKeys.key(ofAbbreviation: "ROP") == "rop")
    #expect(PhraseKeys.key(ofAbbreviation: "SAMER") == "samer")
    for word in PhraseKeys.ordinaryWords.words { #expect(PhraseKeys.key(ofAbbreviation: word) == word) }
  }

  @Test("a text's words and their keys are as many, whatever the text")
  func randomText() {
    var generator = SeededGenerator(seed: 101)
    for _ in 0..<200 {
      let words = keys.words(of: RandomText.text(using: &generator))
      let compared = keys.keys(of: words)
      #expect(compared.count == words.count && compared.allSatisfy { !$0.isEmpty })
    }
  }
}
