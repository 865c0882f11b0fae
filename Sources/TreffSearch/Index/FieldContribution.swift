/// What a term's occurrences in one field of one document add to its weighted frequency (BM25F, Robertson and
/// Zaragoza 2009, section 3.6): `boost * tf / (1 - b + b * length / average)`.
///
/// Fields are weighed before saturation, so that a word in title and summary is not counted as two independent finds.
public struct FieldContribution: Hashable, Sendable {
  /// The field's number in the schema.
  public let field: Int
  /// How often the term occurs in the field.
  public let frequency: UInt32
  /// Tokens in the field.
  public let length: UInt32
  /// What it adds.
  public let value: Double

  static func normalization(length: UInt32, average: Double, b: Double) -> Double {
    (1 - b) + b * Double(length) / average
  }

  static func value(frequency: UInt32, boost: Double, normalization: Double) -> Double {
    boost * Double(frequency) / normalization
  }
}
