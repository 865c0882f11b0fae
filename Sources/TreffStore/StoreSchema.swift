internal import GRDB

/// The database's tables through time, and how to tell one of ours from any other file.
///
/// Migrations are only ever appended: one that has run somewhere is never edited, so each spells its columns out
/// rather than asking the code of the day.
enum StoreSchema {
  /// SQLite's `application_id`, "TREF" in ASCII: no other program's database is taken for ours and written to.
  static let applicationID: Int32 = 0x5452_4546

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 catalogue versions") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: catalogueVersion1)
      for (name, columns) in catalogueTables1 { try database.execute(sql: table1(name, columns)) }
    }
    migrator.registerMigration("2 labels and topics outside") { database in
      for (name, columns) in catalogueTables2 { try database.execute(sql: table1(name, columns)) }
    }
    migrator.registerMigration("3 examples") { database in
      for (name, columns) in catalogueTables3 { try database.execute(sql: table1(name, columns)) }
    }
    return migrator
  }()

  /// Whether nothing has been put into the file yet. The migrator's own table may be there: it is made first, and the
  /// process may have died after it.
  static func isBlank(_ database: Database) throws -> Bool {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '%grdb_migrations%'")
      == 0
  }

  /// Whether the file bears our mark and holds the table everything hangs on.
  static func isOurs(_ database: Database) throws -> Bool {
    try Int32.fetchOne(database, sql: "PRAGMA application_id") == applicationID
      && database.tableExists("catalogue_version")
  }

  // MARK: Migration 1

  /// AUTOINCREMENT keeps a number from being used again even if somebody deletes a version by hand.
  private static let catalogueVersion1 = """
    CREATE TABLE catalogue_version (
      version INTEGER PRIMARY KEY AUTOINCREMENT,
      imported_at TEXT NOT NULL,
      date TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      centre_count INTEGER NOT NULL,
      offer_count INTEGER NOT NULL,
      concept_count INTEGER NOT NULL,
      former_centre_count INTEGER NOT NULL,
      municipality_count INTEGER NOT NULL
    ) STRICT
    """

  /// Rows are clustered by version and position, which is the order they are read in.
  private static func table1(_ name: String, _ columns: String) -> String {
    let texts = columns.split(separator: " ").map { "\"\($0)\" TEXT NOT NULL" }.joined(separator: ", ")
    return """
      CREATE TABLE "\(name)" (
        catalogue_version INTEGER NOT NULL REFERENCES catalogue_version (version),
        position INTEGER NOT NULL,
        line INTEGER NOT NULL,
        \(texts),
        PRIMARY KEY (catalogue_version, position)
      ) STRICT, WITHOUT ROWID
      """
  }

  private static let catalogueTables1: [(name: String, columns: String)] = [
    ("catalogue", "date title licence attribution"),
    ("sources", "code title publisher year"),
    ("counties", "number name names_other region health_region"),
    (
      "municipalities",
      """
      number name names_other county_number lat lon population area_km2 seat language_form \
      sami_administrative_area centrality_class health_region point
      """
    ),
    ("former_units", "old_number old_name year_ended new_number new_name kind note"),
    (
      "themes",
      "id broader label_nb label_nn label_en label_se synonyms_nb synonyms_nn abbreviations los_uri"
    ),
    ("target_groups", "id broader label_nb label_nn label_en synonyms_nb synonyms_nn"),
    ("service_types", "id broader label_nb label_nn label_en synonyms_nb synonyms_nn"),
    ("delivery", "id broader label_nb label_nn label_en synonyms_nb synonyms_nn"),
    (
      "centres",
      """
      id name name_nn name_en abbreviation aliases fagomrade level family_id host seat_municipality_number \
      catchment_counties catchment_municipalities catchment_note mission valid_from valid_to successor_id \
      website source
      """
    ),
    ("former_centres", "old_id old_name year_ended new_id new_name note"),
    (
      "offers",
      """
      id centre_id title title_nn summary themes target_groups service_types delivery duration price language \
      evidence_level valid_from valid_to source
      """
    ),
  ]

  // MARK: Migration 2

  /// A version from before holds no rows of them, as a catalogue without the two tables.
  private static let catalogueTables2: [(name: String, columns: String)] = [
    ("outside", "id broader label_nb label_nn label_en synonyms_nb synonyms_nn"),
    ("labels", "concept language kind label reason"),
  ]

  // MARK: Migration 3

  private static let catalogueTables3: [(name: String, columns: String)] = [
    ("examples", "offer language need")
  ]
}
