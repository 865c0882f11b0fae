private import CTreffIndex
internal import TreffAnalysis
public import TreffCatalogue
public import TreffSearch

/// A catalogue and the index built from it: one immutable value that a request holds from its first step to its last.
public struct Snapshot: Sendable {
  /// The catalogue.
  public let catalogue: Catalogue
  /// The catalogue's version.
  public let version: UInt64
  /// The index over it.
  public let index: InvertedIndex

  /// What is left out of reading and ranking.
  let omitted: Set<Idea>
  let searcher: Searcher<BM25Similarity>
  let reader: NeedReader
  let placeFinder: PlaceFinder
  let answerers: [Answerer]
  /// The documents of topics that no centre works with.
  let outsideDocuments: [Int]
  /// Where the offer of each document stands in the catalogue; nil for documents of centres.
  private let offerPlaces: [Int?]
  /// Documents of offers that somebody has to travel for: looked up for each candidate, without a copy of the offer.
  let documentsDeliveredInPerson: Set<Int>

  /// Saturation of weighted frequencies, found on the development set.
  static let similarity = BM25Similarity(k1: 0.6)

  /// Builds the index in memory.
  /// - Parameter omitted: ideas to leave out, for measuring what each is worth.
  public init(catalogue: Catalogue, version: UInt64, without omitted: Set<Idea> = []) {
    let analysis = CatalogueAnalysis(catalogue)
    let index = CatalogueIndexer(catalogue: catalogue, analysis: analysis, without: omitted)
      .build(version: version)
    self.init(catalogue: catalogue, version: version, index: index, analysis: analysis, without: omitted)
  }

  /// The embedded catalogue, as version 1, with its ready-made index. Where that was made of another catalogue, other
  /// fields or an analysis of another name, the index is built in memory; a test holds it to the code of the day.
  /// - Throws: ``CatalogueProblems`` when the embedded tables are at fault, which the tests rule out.
  public static func embedded() throws(CatalogueProblems) -> Snapshot {
    let catalogue = try Catalogue.embedded()
    let file = treff_index()
    let analysis = CatalogueAnalysis(catalogue)
    guard
      let index = try? InvertedIndex(embedded: UnsafeRawBufferPointer(start: file.bytes, count: file.size)),
      index.schema == CatalogueIndexer.schema(analysis: analysis),
      index.origin == IndexOrigin(catalogueVersion: 1, catalogueFingerprint: catalogue.fingerprint)
    else { return Snapshot(catalogue: catalogue, version: 1) }
    return Snapshot(catalogue: catalogue, version: 1, index: index, analysis: analysis)
  }

  /// Maps an index file.
  /// - Throws: ``IndexFileError`` when the file is damaged, or was built from another catalogue or by another analysis.
  public init(catalogue: Catalogue, version: UInt64, indexPath: String) throws(IndexFileError) {
    let analysis = CatalogueAnalysis(catalogue)
    let index = try InvertedIndex(path: indexPath)
    guard index.schema == CatalogueIndexer.schema(analysis: analysis) else {
      throw IndexFileError(
        .analysis, path: indexPath, expected: "fields and analysis of this program (\(analysis.terms.name))",
        found: "others (\(index.schema.analysis))")
    }
    let origin = IndexOrigin(catalogueVersion: version, catalogueFingerprint: catalogue.fingerprint)
    guard index.origin == origin else {
      func told(_ origin: IndexOrigin) -> String {
        "catalogue version \(origin.catalogueVersion) (fingerprint \(Catalogue.text(ofFingerprint: origin.catalogueFingerprint)))"
      }
      throw IndexFileError(.catalogue, path: indexPath, expected: told(origin), found: told(index.origin))
    }
    self.init(catalogue: catalogue, version: version, index: index, analysis: analysis)
  }

  private init(
    catalogue: Catalogue, version: UInt64, index: InvertedIndex, analysis: CatalogueAnalysis,
    without omitted: Set<Idea> = []
  ) {
    self.catalogue = catalogue
    self.omitted = omitted
    self.version = version
    self.index = index
    reader = NeedReader(index: index, catalogue: catalogue, analysis: analysis, without: omitted)
    placeFinder = PlaceFinder(register: catalogue.register)
    searcher = Searcher(index: index, similarity: Self.similarity)

    var documents: [CatalogueDocumentKind: [String: Int]] = [:]
    for document in 0..<index.documentCount {
      guard let kind = CatalogueDocumentKind(rawValue: index.kind(of: document)) else { continue }
      documents[kind, default: [:]][index.id(of: document)] = document
    }
    answerers = Answerer.answerers(in: catalogue) { documents[$1]?[$0] }
    var offerPlaces = [Int?](repeating: nil, count: index.documentCount)
    var documentsDeliveredInPerson: Set<Int> = []
    for (place, offer) in catalogue.offers.enumerated() {
      guard let document = documents[.offer]?[offer.id] else { continue }
      offerPlaces[document] = place
      if offer.isDeliveredInPerson { documentsDeliveredInPerson.insert(document) }
    }
    outsideDocuments = catalogue.concepts.filter { $0.id.scheme == .outside }
      .compactMap { documents[.concept]?[$0.id.description] }
    self.offerPlaces = offerPlaces
    self.documentsDeliveredInPerson = documentsDeliveredInPerson
  }

  /// Makes what is else made when the first need asks for it, some tens of milliseconds' work: for a server, whose first
  /// callers should wait no longer than later ones.
  public func prepare() { reader.prepare() }

  /// The offer that a document stands for; nil for documents of centres.
  func offer(at document: Int) -> Offer? { offerPlaces[document].map { catalogue.offers[$0] } }
}
