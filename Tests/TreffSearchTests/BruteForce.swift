import TreffSearch
import TreffTesting

/// What an index of a corpus has to say, counted the slow and plain way, straight from the documents.
struct BruteForce {
  let corpus: RandomCorpus

  var terms: [String] {
    Set(corpus.documents.joined().joined()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func frequency(_ term: String, _ document: Int, _ field: Int) -> Int {
    corpus.documents[document][field].count { $0 == term }
  }

  func documents(with term: String) -> [Int] {
    corpus.documents.indices.filter { corpus.documents[$0].joined().contains(term) }
  }

  /// Average tokens of a field over the documents that have it; 1 when none has.
  func averageLength(_ field: Int) -> Double {
    let lengths = corpus.documents.map { Double($0[field].count) }.filter { $0 > 0 }
    return lengths.isEmpty ? 1 : lengths.reduce(0, +) / Double(lengths.count)
  }

  /// BM25F: `sum over fields of boost * tf / (1 - b + b * length / average)`.
  func weightedFrequency(_ term: String, _ document: Int) -> Double {
    corpus.schema.fields.indices.reduce(0.0) { sum, field in
      let b = corpus.schema.fields[field].lengthNormalization
      let length = Double(corpus.documents[document][field].count)
      let share = 1 - b + b * length / averageLength(field)
      let frequency = Double(frequency(term, document, field))
      return frequency > 0 ? sum + corpus.schema.fields[field].boost * frequency / share : sum
    }
  }
}
