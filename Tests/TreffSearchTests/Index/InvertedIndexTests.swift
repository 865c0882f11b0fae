import Testing
import TreffSearch
import TreffTesting

@Suite("The inverted index")
struct InvertedIndexTests {
  @Test("says what counting by hand says", arguments: 1...4)
  func bruteForce(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let corpus = RandomCorpus.corpus(using: &generator)
      let index = corpus.index()
      let expected = BruteForce(corpus: corpus)
      #expect(index.documentCount == corpus.documents.count)
      #expect(index.terms.map(index.text(of:)) == expected.terms)
      #expect(index.termCount == expected.terms.count)
      #expect(index.postingCount == expected.terms.map { expected.documents(with: $0).count }.reduce(0, +))
      for term in expected.terms { try check(index, try #require(index.term(term)), term, expected) }
      for document in corpus.documents.indices {
        #expect(index.id(of: document) == "d\(document)")
        #expect(index.kind(of: document) == UInt8(document % 3))
        for field in corpus.schema.fields.indices {
          #expect(index.length(of: document, field: field) == UInt32(corpus.documents[document][field].count))
        }
      }
      for field in corpus.schema.fields.indices {
        #expect(abs(index.averageFieldLengths[field] - expected.averageLength(field)) < 1e-12)
      }
    }
  }

  private func check(
    _ index: InvertedIndex, _ term: InvertedIndex.Term, _ text: String, _ expected: BruteForce
  ) throws {
    let documents = expected.documents(with: text)
    #expect(index.documentFrequency(of: term) == documents.count)
    #expect(index.postings(of: term).map(index.document(at:)) == documents)
    for document in expected.corpus.documents.indices {
      guard let posting = index.posting(of: term, in: document) else {
        #expect(!documents.contains(document))
        continue
      }
      #expect(index.document(at: posting) == document)
      let weighted = index.weightedFrequency(at: posting)
      #expect(abs(weighted - expected.weightedFrequency(text, document)) < 1e-12)
      let contributions = index.contributions(at: posting)
      #expect(contributions.reduce(0) { $0 + $1.value } == weighted, "contributions sum to the last bit")
      #expect(contributions.allSatisfy { expected.corpus.schema.fields[$0.field].boost > 0 })
      for (field, frequency) in index.occurrences(at: posting) {
        #expect(Int(frequency) == expected.frequency(text, document, field))
      }
      let fields = expected.corpus.schema.fields.indices.filter { expected.frequency(text, document, $0) > 0 }
      #expect(index.occurrences(at: posting).map(\.field) == fields)
    }
  }

  @Test("finds the terms that begin with a text, those and no others, in byte order", arguments: 1...3)
  func prefixes(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 40 + seed)
    for _ in 0..<40 {
      let corpus = RandomCorpus.corpus(using: &generator)
      let index = corpus.index()
      let all = index.terms.map(index.text(of:))
      for prefix in ["", "a", "å", "ås", "b", "barn", "barnn", "č", "hosp", "漢", "\u{0}", "\u{10FFFF}", "zz"]
      {
        let expected = all.filter { $0.utf8.starts(with: prefix.utf8) }
        #expect(index.terms(withPrefix: prefix).map(index.text(of:)) == expected, "\(prefix)")
      }
    }
  }

  @Test("has no term that no document has", arguments: ["", "bar", "barnn", "zzz", "\u{0}", "BARN"])
  func absent(_ text: String) {
    let corpus = RandomCorpus(schema: .text(lengthNormalization: 0, analysis: "a"), documents: [[["barn"]]])
    #expect(corpus.index().term(text) == nil)
    #expect(corpus.index().term("barn") != nil)
  }

  @Test("may be empty: no documents, no terms")
  func empty() {
    let corpus = RandomCorpus(schema: .text(lengthNormalization: 0.4, analysis: "a"), documents: [])
    let index = corpus.index()
    #expect(index.documentCount == 0 && index.termCount == 0 && index.postingCount == 0)
    #expect(index.term("barn") == nil)
    #expect(index.terms(withPrefix: "").map(\.self).isEmpty)
  }

  @Test("keeps its schema and where it came from")
  func schema() {
    var generator = SeededGenerator(seed: 9)
    let corpus = RandomCorpus.corpus(using: &generator)
    let origin = IndexOrigin(catalogueVersion: 7, catalogueFingerprint: .max)
    #expect(corpus.index(origin: origin).origin == origin)
    #expect(corpus.index().schema == corpus.schema)
  }
}
