#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// A formula of the TF-IDF family: how much a term of the need says about a document that has it.
///
/// Laws: finite and not negative; more occurrences never lower it; a rarer term never scores less; a longer field never
/// raises it. `SimilarityLaws` checks them.
public protocol Similarity: Sendable {
  /// What a term's rarity is worth, from the number of documents and of those that have the term.
  func inverseDocumentFrequency(documentCount: Int, documentFrequency: Int) -> Double
  /// What the weighted frequency is multiplied by, so that each further occurrence adds less than the one before.
  func damping(_ weightedFrequency: Double) -> Double
  /// What the term's occurrences in the need are worth.
  func queryWeight(frequency: Double, inverseDocumentFrequency: Double) -> Double
  /// Whether document vectors are brought to length 1.
  var normalizesDocuments: Bool { get }
}

/// BM25 saturation over weighted frequencies: `idf * f / (k1 + f)`, Robertson's formula without its constant factor.
public struct BM25Similarity: Similarity {
  /// How soon further occurrences stop counting; above 0.
  public let k1: Double

  /// - Parameter k1: 1.2 is customary; 0.4...0.9 serves Norwegian text best.
  public init(k1: Double) {
    precondition(k1 > 0)
    self.k1 = k1
  }

  /// `ln(1 + (N - n + 0.5) / (n + 0.5))`, never negative.
  public func inverseDocumentFrequency(documentCount: Int, documentFrequency: Int) -> Double {
    log(1 + (Double(documentCount - documentFrequency) + 0.5) / (Double(documentFrequency) + 0.5))
  }

  /// `1 / (k1 + f)`.
  public func damping(_ weightedFrequency: Double) -> Double { 1 / (k1 + weightedFrequency) }

  /// Frequency times rarity: a repeated word counts again.
  public func queryWeight(frequency: Double, inverseDocumentFrequency: Double) -> Double {
    frequency * inverseDocumentFrequency
  }

  /// BM25 normalises by field length instead.
  public var normalizesDocuments: Bool { false }
}

/// Sublinear TF-IDF with cosine normalisation, as scikit-learn computes it with `sublinear_tf` and `smooth_idf`.
public struct SublinearTFIDFSimilarity: Similarity {
  /// A similarity without settings.
  public init() {}

  /// `1 + ln((1 + N) / (1 + n))`.
  public func inverseDocumentFrequency(documentCount: Int, documentFrequency: Int) -> Double {
    1 + log((1 + Double(documentCount)) / (1 + Double(documentFrequency)))
  }

  /// `(1 + ln f) / f`.
  public func damping(_ weightedFrequency: Double) -> Double {
    weightedFrequency > 0 ? (1 + log(max(1, weightedFrequency))) / weightedFrequency : 0
  }

  /// `(1 + ln frequency) * idf`, times the document side's `idf`.
  public func queryWeight(frequency: Double, inverseDocumentFrequency: Double) -> Double {
    (1 + log(max(1, frequency))) * inverseDocumentFrequency * inverseDocumentFrequency
  }

  /// Yes: the cosine.
  public var normalizesDocuments: Bool { true }
}
