public import Foundation
internal import TreffAnalysis
internal import TreffSearch

/// Runs queries over any collection of documents, to show that a formula gives the field's numbers.
public struct CollectionEvaluation: Sendable {
  /// One document: a line of a JSON Lines file.
  public struct Document: Decodable, Sendable {
    /// The document's id in judgments.
    public let id: String
    /// Its title, indexed with the text.
    public let title: String?
    /// Its text.
    public let text: String

    /// The documents of a file.
    /// - Throws: ``JudgmentError`` with the first line that cannot be read.
    public static func read(_ url: URL) throws -> [Document] { try JSONLines.read(url, as: Document.self) }
  }

  /// The formulas that can be compared.
  public enum Formula: String, CaseIterable, Sendable {
    /// BM25.
    case bm25
    /// Sublinear TF-IDF with cosine normalisation.
    case tfidf
  }

  /// The languages there is an analysis for.
  public enum AnalysisLanguage: String, CaseIterable, Sendable {
    /// Norwegian.
    case nb
    /// English.
    case en
  }

  /// How the documents are read and scored.
  public struct Settings: Sendable {
    /// The analysis.
    public var language: AnalysisLanguage
    /// The formula.
    public var formula: Formula
    /// BM25's saturation.
    public var k1: Double
    /// BM25's length normalisation.
    public var b: Double

    /// The customary BM25 unless told otherwise.
    public init(
      language: AnalysisLanguage = .nb, formula: Formula = .bm25, k1: Double = 1.2, b: Double = 0.75
    ) {
      self.language = language
      self.formula = formula
      self.k1 = k1
      self.b = b
    }
  }

  /// Answers kept for each query.
  public static let depth = 100

  /// What was answered.
  public let run: Run

  /// Indexes the documents and answers every query.
  public init(documents: [Document], queries: [JudgedNeed], settings: Settings) {
    let analyzer =
      settings.language == .en
      ? Analyzer.english : .norwegian(words: CompoundHeads([]), stopWords: .snowballNorwegian)
    var builder = IndexBuilder(
      schema: .text(lengthNormalization: settings.formula == .bm25 ? settings.b : 0, analysis: analyzer.name),
      origin: .none)
    for document in documents {
      let text = [document.title, document.text].compactMap(\.self).joined(separator: "\n")
      builder.add(id: document.id, fields: [analyzer.tokens(of: text).map { builder.number(of: $0.term) }])
    }
    let index = builder.build()
    func entries<S: Similarity>(_ similarity: S) -> [String: [Run.Entry]] {
      let searcher = Searcher(index: index, similarity: similarity)
      return Dictionary(
        queries.map { query in
          var terms = Query()
          terms.add(analyzer.tokens(of: query.text))
          let hits = searcher.search(terms, limit: Self.depth)
          return (query.id, hits.map { Run.Entry(id: index.id(of: $0.document), score: $0.score) })
        }, uniquingKeysWith: { first, _ in first })
    }
    run =
      switch settings.formula {
      case .bm25: Run(entries(BM25Similarity(k1: settings.k1)))
      case .tfidf: Run(entries(SublinearTFIDFSimilarity()))
      }
  }
}
