/// The fields of an index and how much each counts.
public struct IndexSchema: Hashable, Sendable {
  /// One field of a document.
  public struct Field: Hashable, Sendable {
    /// The field's name.
    public let name: String
    /// How much an occurrence here counts beside one in a field of boost 1; 0 keeps the field out of scores.
    public let boost: Double
    /// `b`, 0...1: how far a field longer than the average weakens each occurrence; 0 not at all.
    public let lengthNormalization: Double

    /// Takes each value as it is.
    public init(_ name: String, boost: Double, lengthNormalization: Double) {
      self.name = name
      self.boost = boost
      self.lengthNormalization = lengthNormalization
    }
  }

  /// The most fields a schema may have: an occurrence keeps its field in eight bits.
  public static let fieldCountMax = 255

  /// The fields; their order is the order in which contributions are summed.
  public let fields: [Field]
  /// The name of the analysis that made the terms. An index opened under another name is refused.
  public let analysis: String

  /// Takes both as they are.
  public init(fields: [Field], analysis: String) {
    precondition(fields.count <= Self.fieldCountMax)
    self.fields = fields
    self.analysis = analysis
  }

  /// One field, for plain collections of documents.
  public static func text(lengthNormalization: Double, analysis: String) -> IndexSchema {
    IndexSchema(
      fields: [Field("text", boost: 1, lengthNormalization: lengthNormalization)], analysis: analysis)
  }
}

/// Where an index comes from: kept in its file, so that it is never used with another catalogue.
public struct IndexOrigin: Hashable, Sendable {
  /// The catalogue's version.
  public let catalogueVersion: UInt64
  /// The catalogue's fingerprint.
  public let catalogueFingerprint: UInt64

  /// Takes both as they are.
  public init(catalogueVersion: UInt64, catalogueFingerprint: UInt64) {
    self.catalogueVersion = catalogueVersion
    self.catalogueFingerprint = catalogueFingerprint
  }

  /// For indexes of plain collections.
  public static let none = IndexOrigin(catalogueVersion: 0, catalogueFingerprint: 0)
}
