import Testing
import TreffAnalysis
import TreffCatalogue
import TreffSearch

@testable import TreffMatching

@Suite("Lexicon")
struct LexiconTests {
  private let lexicon = Embedded.snapshot.reader.lexicon

  private func knows(_ word: String) -> Bool {
    lexicon.knows(word, stem: StemFilter(language: .norwegian).stem(word))
  }

  @Test("a word of the documents is known, in other forms too; others are not")
  func knows() {
    for word in ["demens", "selvskading", "veiledning", "kommunenes", "sykehjemmene"] {
      #expect(knows(word), "\(word)")
    }
    for word in ["zzqx", "flyplassdemning", ""] { #expect(!knows(word), "\(word)") }
  }

  @Test("every word that the analysis makes of a title is known")
  func titles() {
    for offer in Embedded.catalogue.offers.prefix(60) where Embedded.catalogue.isInForce(offer) {
      for token in Embedded.analysis.words.tokens(of: offer.title.nb) {
        #expect(knows(token.term), "\(token.term)")
      }
    }
  }

  @Test("a misspelt word is mended to a known one, the same each time; far ones are left alone")
  func corrections() {
    for (word, known) in [
      ("selvskadning", "selvskading"), ("parorende", "pårørende"), ("kompetannse", "kompetanse"),
    ] {
      #expect(lexicon.correction(of: word) == known)
      #expect(lexicon.correction(of: word) == known)
      #expect(Lexicon(index: Embedded.snapshot.index).correction(of: word) == known)
    }
    #expect(lexicon.correction(of: "zzqxzzqxzzqx") == nil)
    #expect(lexicon.correction(of: "de") == nil)
  }

  @Test("compounds are cut into words that the documents hold more than once")
  func halves() throws {
    let halves = try #require(lexicon.halves(of: "rusmiddelavhengighet"))
    for half in [halves.modifier, halves.head].compactMap(\.self) {
      let term = try #require(Embedded.snapshot.index.term(VocabularyKey.word(half)), "\(half)")
      let index = Embedded.snapshot.index
      let posting = try #require(index.postings(of: term).first)
      #expect(index.occurrences(at: posting).reduce(0) { $0 + Int($1.frequency) } >= Lexicon.partCountMin)
    }
    #expect(lexicon.halves(of: "zzqxzzqx") == nil)
  }

  @Test("an index of no documents knows nothing and mends nothing")
  func empty() {
    let schema = CatalogueIndexer.schema(analysis: Embedded.analysis)
    let builder = IndexBuilder(
      schema: schema, origin: IndexOrigin(catalogueVersion: 1, catalogueFingerprint: 0))
    let lexicon = Lexicon(index: builder.build())
    #expect(!lexicon.knows("demens", stem: "demens"))
    #expect(lexicon.correction(of: "demmens") == nil && lexicon.halves(of: "demensomsorg") == nil)
  }
}
