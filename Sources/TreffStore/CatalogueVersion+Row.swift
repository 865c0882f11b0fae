internal import Foundation
internal import GRDB
internal import TreffCatalogue

extension CatalogueVersion {
  /// Selects the columns in the order that ``init(_:)`` reads them.
  static let selection = """
    SELECT version, imported_at, date, fingerprint, centre_count, offer_count, concept_count,
      former_centre_count, municipality_count FROM catalogue_version
    """

  /// nil when the row holds what ``insert(_:counts:importedAt:into:)`` never writes. Every value is taken as it lies and
  /// converted by us: GRDB's own conversions stop the process over a NULL or a value of another type.
  init?(_ row: Row) {
    func value<Value: DatabaseValueConvertible>(_ index: Int) -> Value? { .fromDatabaseValue(row[index]) }
    guard let version = (value(0) as Int64?).flatMap(UInt64.init(exactly:)),
      let importedAt = (value(1) as String?).flatMap({ try? Date($0, strategy: .iso8601) }),
      let date = (value(2) as String?).flatMap({ CatalogueDate($0) }),
      let fingerprint = (value(3) as String?).flatMap({ UInt64($0, radix: 16) }),
      let centres = value(4) as Int?, let offers = value(5) as Int?, let concepts = value(6) as Int?,
      let formerCentres = value(7) as Int?, let municipalities = value(8) as Int?
    else { return nil }
    self.init(
      version: version, importedAt: importedAt, date: date, fingerprint: fingerprint,
      counts: CatalogueCounts(
        centres: centres, offers: offers, concepts: concepts, formerCentres: formerCentres,
        municipalities: municipalities))
  }

  /// Adds the row of a new version; SQLite counts the number up.
  static func insert(
    _ catalogue: Catalogue, counts: CatalogueCounts, importedAt: Date, into database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO catalogue_version (imported_at, date, fingerprint, centre_count, offer_count, concept_count,
          former_centre_count, municipality_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        importedAt.formatted(.iso8601), catalogue.date.description,
        Catalogue.text(ofFingerprint: catalogue.fingerprint),
        counts.centres, counts.offers, counts.concepts, counts.formerCentres, counts.municipalities,
      ])
  }
}
