public import Foundation
public import TreffCatalogue

/// One import: which catalogue came into force, and when.
public struct CatalogueVersion: Hashable, Sendable, Identifiable {
  /// Counted from 1 in each database; a number is never used again.
  public let version: UInt64
  /// When it was imported, to the second.
  public let importedAt: Date
  /// The day the catalogue speaks of: its own, or the one given at import where its tables tell none.
  public let date: CatalogueDate
  /// The catalogue's fingerprint, ``TreffCatalogue/Catalogue/fingerprint``.
  public let fingerprint: UInt64
  /// How much is in it.
  public let counts: CatalogueCounts

  /// The version's number.
  public var id: UInt64 { version }
}

/// How many records a catalogue has of each kind, ended ones too.
public struct CatalogueCounts: Hashable, Sendable, CustomStringConvertible {
  /// Centres, families, regional units and other actors.
  public let centres: Int
  /// Offers.
  public let offers: Int
  /// Concepts of all vocabularies.
  public let concepts: Int
  /// Names that are no longer in use.
  public let formerCentres: Int
  /// Municipalities in force.
  public let municipalities: Int

  /// Counts the records of a catalogue's tables.
  public init(_ tables: CatalogueTables) {
    func count(_ names: TableName...) -> Int { names.reduce(0) { $0 + (tables.tables[$1]?.rows.count ?? 0) } }
    self.init(
      centres: count(.centres), offers: count(.offers),
      concepts: count(.themes, .targetGroups, .serviceTypes, .delivery, .outside),
      formerCentres: count(.formerCentres), municipalities: count(.municipalities))
  }

  /// `96 centres, 498 offers, 258 concepts, 63 former centres, 357 municipalities`.
  public var description: String {
    "\(centres) centres, \(offers) offers, \(concepts) concepts, \(formerCentres) former centres, "
      + "\(municipalities) municipalities"
  }

  init(centres: Int, offers: Int, concepts: Int, formerCentres: Int, municipalities: Int) {
    self.centres = centres
    self.offers = offers
    self.concepts = concepts
    self.formerCentres = formerCentres
    self.municipalities = municipalities
  }
}

/// What an import came to.
public enum CatalogueImport: Hashable, Sendable {
  /// The tables are in force as a new version.
  case imported(CatalogueVersion)
  /// The version in force holds the very same catalogue already; nothing was written.
  case unchanged(CatalogueVersion)

  /// The version in force after the import.
  public var version: CatalogueVersion {
    switch self {
    case .imported(let version), .unchanged(let version): version
    }
  }
}
