import Foundation
import TreffTesting

@testable import TreffSearch

/// An index file in a folder of its own, opened from bytes that a test has spoilt.
struct IndexFile: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("treff-\(UUID().uuidString).index")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The bytes of a small index.
  static let sound: [UInt8] = {
    var generator = SeededGenerator(seed: 71)
    var corpus = RandomCorpus.corpus(using: &generator)
    while corpus.documents.count < 4 || corpus.schema.fields.count < 2 {
      corpus = RandomCorpus.corpus(using: &generator)
    }
    let origin = IndexOrigin(catalogueVersion: 3, catalogueFingerprint: 0xFEED)
    return corpus.index(origin: origin).withFileBytes { Array($0) }
  }()

  /// Writes the bytes and opens the file.
  borrowing func open(_ bytes: [UInt8]) throws(IndexFileError) -> InvertedIndex {
    try! Data(bytes).write(to: url)
    return try InvertedIndex(path: url.path)
  }

  /// Why the bytes are refused; nil when they are not.
  borrowing func refusal(_ bytes: [UInt8]) -> IndexFileError? {
    do {
      _ = try open(bytes)
      return nil
    } catch {
      return error
    }
  }

  /// The bytes with a checksum that fits them again.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let content = bytes.count - 8
    let checksum = bytes.withUnsafeBytes {
      IndexFileFormat.checksum(UnsafeRawBufferPointer(rebasing: $0[..<content]))
    }
    withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(content..., with: $0) }
    return bytes
  }

  /// Reads all there is to read.
  static func readAll(_ index: InvertedIndex) -> Int {
    var read = 0
    for term in index.terms {
      read += index.text(of: term).count + index.documentFrequency(of: term)
      for posting in index.postings(of: term) {
        read += index.id(of: index.document(at: posting)).count + index.contributions(at: posting).count
      }
      for document in 0..<index.documentCount where index.posting(of: term, in: document) != nil { read += 1 }
    }
    for document in 0..<index.documentCount {
      read +=
        Int(index.kind(of: document))
        + index.schema.fields.indices.reduce(0) {
          $0 &+ Int(index.length(of: document, field: $1))
        }
    }
    let searcher = Searcher(index: index, similarity: BM25Similarity(k1: 1))
    for text in RandomCorpus.terms where index.term(text) != nil { read += searcher.index.documentCount }
    return read
  }
}
