import Testing
import TreffAnalysis
import TreffCatalogue
import TreffSearch

@testable import TreffMatching

@Suite("NeedReader")
struct NeedReaderTests {
  private func read(_ text: String) throws -> NeedReading {
    Embedded.snapshot.reader.read(try NeedWords(text))
  }

  @Test("a need becomes words and concepts, each with its span in the need")
  func reading() throws {
    let text = "Pårørende, demens og kurs"
    let reading = try read(text)
    #expect(reading.concepts.contains(ConceptID(.theme, "demens")))
    let terms = reading.query.terms.map(\.text)
    #expect(terms.contains("theme:demens"))
    #expect(Set(terms).count == terms.count)
    for term in reading.query.terms {
      #expect(term.frequency > 0 && !term.tokens.isEmpty)
      for token in term.tokens {
        #expect(token.span.upperBound <= text.utf8.count)
        #expect((token.rule == .concept) == term.text.contains(":"), "\(term.text)")
      }
    }
  }

  @Test("concepts stand in the need's order, each once")
  func order() throws {
    let concepts = try read("demens, selvskading og mer om demens").concepts
    #expect(Set(concepts).count == concepts.count)
    let demens = try #require(concepts.firstIndex(of: ConceptID(.theme, "demens")))
    let harm = try #require(concepts.firstIndex(of: ConceptID(.theme, "selvskading")))
    #expect(demens < harm)
  }

  @Test("words of one concept lead to it, in both standards and in English")
  func standards() throws {
    for concept in Embedded.catalogue.concepts where concept.id.scheme == .theme {
      // A label longer than any entry is found by its synonyms alone.
      for label in concept.label.distinct where PhraseKeys().key(of: label) != nil {
        #expect(try read(label).concepts.contains(concept.id), "\(label)")
      }
    }
  }

  @Test("an abbreviation is found as it is written, and not in a word that inflects to it")
  func abbreviations() throws {
    let rop = ConceptID(.theme, "rop")
    #expect(try read("kurs om ROP").concepts.contains(rop))
    #expect(try !read("eldre med demens som roper om natta").concepts.contains(rop))
    for concept in Embedded.catalogue.concepts {
      #expect(Set(concept.entries).isDisjoint(with: concept.abbreviations), "\(concept.id)")
    }
  }

  @Test("English function words are no terms of an English need, nor its reasons")
  func english() throws {
    let terms = try read("training in dementia care for all who work by the ward").words.map(\.token.term)
    #expect(!terms.isEmpty && Set(terms).isDisjoint(with: ["in", "all", "who", "by", "the"]), "\(terms)")
    let reason = try #require(
      Embedded.match("training in dementia care", language: .en).matches.first?.reason)
    #expect(reason.contains("“dementia"), "\(reason)")
    #expect(!reason.contains("“in”"), "\(reason)")
  }

  @Test(
    "words that are Norwegian too stay where nothing else is English",
    arguments: ["tiltak mot vold i by og bygd", "TOO", "Down syndrom", "IT i helsetjenesten", "to barn"])
  func norwegianToo(_ text: String) throws {
    #expect(try read(text).words.map(\.token) == Embedded.analysis.terms.tokens(of: text))
  }

  @Test("the same need is read the same way, also by another reader of the same catalogue")
  func same() throws {
    let other = NeedReader(
      index: Embedded.snapshot.index, catalogue: Embedded.catalogue, analysis: Embedded.analysis, without: [])
    for need in DevelopmentNeeds.all.prefix(40) {
      let words = try NeedWords(need.text)
      let a = Embedded.snapshot.reader.read(words)
      let b = other.read(words)
      #expect(
        a.words == b.words && a.mentions == b.mentions
          && a.query.weights == b.query.weights)
    }
  }
}
