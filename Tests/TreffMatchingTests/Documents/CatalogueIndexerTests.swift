import Testing
import TreffAnalysis
import TreffCatalogue
import TreffSearch
import TreffTesting

@testable import TreffMatching

@Suite("CatalogueIndexer")
struct CatalogueIndexerTests {
  private func documents(_ index: InvertedIndex, _ kind: CatalogueDocumentKind) -> Set<String> {
    Set((0..<index.documentCount).filter { index.kind(of: $0) == kind.rawValue }.map(index.id(of:)))
  }

  @Test("what is in force has a document, what has ended has none")
  func documents() throws {
    var generator = SeededGenerator(seed: 5)
    var catalogues = [Embedded.catalogue]
    for _ in 0..<20 { catalogues.append(try RandomCatalogue.catalogue(using: &generator).catalogue()) }
    for catalogue in catalogues {
      let index = CatalogueIndexer.index(of: catalogue, version: 3)
      #expect(documents(index, .offer) == Set(catalogue.offers.filter(catalogue.isInForce).map(\.id)))
      #expect(documents(index, .centre) == Set(catalogue.centres.filter(catalogue.isInForce).map(\.id)))
      #expect(index.origin == IndexOrigin(catalogueVersion: 3, catalogueFingerprint: catalogue.fingerprint))
    }
  }

  @Test("each concept has a document that its phrases and abbreviations lead to; all words have one")
  func vocabulary() throws {
    let index = Embedded.snapshot.index
    let ids = Embedded.catalogue.concepts.map(\.id.description)
    #expect(documents(index, .concept) == Set(ids))
    #expect(documents(index, .words) == [VocabularyKey.documentID])
    func concepts(_ key: String) -> [String] {
      index.term(key).map { index.postings(of: $0).map { index.id(of: index.document(at: $0)) } } ?? []
    }
    for concept in Embedded.catalogue.concepts {
      for entry in concept.entries {
        guard let key = PhraseKeys().key(of: entry) else { continue }
        #expect(concepts(VocabularyKey.phrase(key)).contains(concept.id.description), "\(entry)")
      }
      for abbreviation in concept.abbreviations where PhraseKeys().words(of: abbreviation).count == 1 {
        let key = VocabularyKey.abbreviation(PhraseKeys.key(ofAbbreviation: abbreviation))
        #expect(concepts(key).contains(concept.id.description), "\(abbreviation)")
      }
    }
  }

  @Test("equal catalogues give equal bytes, another version or text gives others")
  func bytes() throws {
    func bytes(_ random: RandomCatalogue, _ version: UInt64) throws -> [UInt8] {
      CatalogueIndexer.index(of: try random.catalogue(), version: version).withFileBytes { Array($0) }
    }
    var generator = SeededGenerator(seed: 6)
    let random = RandomCatalogue.catalogue(using: &generator)
    #expect(try bytes(random, 1) == bytes(random, 1))
    #expect(try bytes(random, 1) != bytes(random, 2))
    var changed = random
    changed.change(.centres, where: { $0["id"] == "nasjonal-0" }) { $0["mission"] = "Et annet oppdrag" }
    #expect(try bytes(random, 1) != bytes(changed, 1))
  }

  @Test("names that are no longer in use stand with the centre they lead to")
  func formerNames() throws {
    let index = Embedded.snapshot.index
    let analyzer = Embedded.analysis.terms
    let catalogue = Embedded.catalogue
    for former in catalogue.formerCentres {
      guard let centre = catalogue.centre(former.successorID), let heir = catalogue.successor(of: centre)
      else {
        continue
      }
      let document = try #require((0..<index.documentCount).first { index.id(of: $0) == heir.id })
      for token in analyzer.tokens(of: former.name) {
        let term = try #require(index.term(token.term), "\(token.term)")
        #expect(index.posting(of: term, in: document) != nil, "\(former.name) → \(heir.id)")
      }
    }
  }

  @Test("a word that bokmål and nynorsk share counts once in a title")
  func sharedWords() throws {
    let index = Embedded.snapshot.index
    let title = CatalogueField.title.rawValue
    let offer = try #require(Embedded.catalogue.offers.first { $0.title.nb == $0.title.nn })
    let document = try #require((0..<index.documentCount).first { index.id(of: $0) == offer.id })
    let terms = Set(Embedded.analysis.terms.tokens(of: offer.title.nb).map(\.term))
    #expect(index.length(of: document, field: title) == UInt32(terms.count))
  }

  @Test("areas and the vocabulary never count in a score")
  func region() {
    let schema = CatalogueIndexer.schema(analysis: Embedded.analysis)
    #expect(schema.fields.map(\.name).count == CatalogueField.allCases.count)
    #expect(schema.fields[CatalogueField.region.rawValue].boost == 0)
    #expect(schema.fields[CatalogueField.vocabulary.rawValue].boost == 0)
    #expect(schema.fields.filter { $0.boost > 0 }.count == CatalogueField.allCases.count - 2)
  }

  /// The fields in which a document has a word.
  private func fields(of word: String, in document: String) throws -> [CatalogueField] {
    let index = Embedded.snapshot.index
    guard let term = index.term(StemFilter(language: .norwegian).stem(word)) else { return [] }
    let posting = index.postings(of: term).first { index.id(of: index.document(at: $0)) == document }
    return posting.map { index.occurrences(at: $0).compactMap { CatalogueField(rawValue: $0.field) } } ?? []
  }

  @Test("a word that only goes with a theme leads to its offers, and stands for nothing by itself")
  func relatedWords() throws {
    let offer = try #require(
      Embedded.catalogue.offers.first { $0.id == "korus--eldre-og-rus-kurs-for-hjemmetjenesten" })
    #expect(try fields(of: "vinkartong", in: offer.id) == [.labels])
    #expect(Embedded.snapshot.reader.read(try NeedWords("vinkartonger")).concepts.isEmpty)
  }

  @Test("the words of an offer's example needs are its own")
  func examples() throws {
    for offer in Embedded.catalogue.offers.prefix(20) {
      let need = try #require(offer.exampleNeeds.first, "\(offer.id)")
      let words = Embedded.analysis.terms.tokens(of: need).map(\.term)
      #expect(!words.isEmpty)
      for word in words {
        let index = Embedded.snapshot.index
        let term = try #require(index.term(word), "\(word)")
        let posting = try #require(
          index.postings(of: term).first { index.id(of: index.document(at: $0)) == offer.id }, "\(word)")
        #expect(index.occurrences(at: posting).contains { $0.field == CatalogueField.examples.rawValue })
      }
    }
  }
}
