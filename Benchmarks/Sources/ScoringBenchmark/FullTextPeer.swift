import CSQLite
import TreffCatalogue

/// SQLite's full-text search over the same texts: one row an offer, ranked by `bm25()`, any word of the need.
///
/// What most projects would take instead. It does less than the matcher: it knows no inflections, vocabularies or places,
/// does not gather offers under centres, and gives no reasons.
final class FullTextPeer {
  /// What SQLite answered with when something went wrong.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// SQLite's version.
  static var version: String { String(cString: sqlite3_libversion()) }

  private static let columns = [
    "title", "summary", "themes", "target_groups", "service_types", "centre",
  ]

  private var database: OpaquePointer?
  private var query: OpaquePointer?

  /// Indexes the offers in force, in memory.
  init(catalogue: Catalogue) throws {
    try check(sqlite3_open(":memory:", &database))
    let columns = Self.columns.joined(separator: ", ")
    try run("CREATE VIRTUAL TABLE offers USING fts5(\(columns), tokenize = 'unicode61 remove_diacritics 0')")
    var insert: OpaquePointer?
    defer { sqlite3_finalize(insert) }
    let places = Self.columns.map { _ in "?" }.joined(separator: ", ")
    try check(
      sqlite3_prepare_v2(database, "INSERT INTO offers (\(columns)) VALUES (\(places))", -1, &insert, nil))
    try run("BEGIN")
    for offer in catalogue.offers where catalogue.isInForce(offer) {
      for (index, text) in Self.texts(of: offer, in: catalogue).enumerated() {
        try bind(text, to: insert, at: Int32(index + 1))
      }
      guard sqlite3_step(insert) == SQLITE_DONE else { throw failure }
      sqlite3_reset(insert)
    }
    try run("COMMIT")
    try run("INSERT INTO offers (offers) VALUES ('optimize')")
    try check(
      sqlite3_prepare_v2(
        database, "SELECT rowid, bm25(offers) FROM offers WHERE offers MATCH ? ORDER BY rank LIMIT ?", -1,
        &query, nil))
  }

  deinit {
    sqlite3_finalize(query)
    sqlite3_close(database)
  }

  /// A need as SQLite is asked for it: any of its words, or nil where none is left.
  static func query(for need: String, leavingOut stopWords: Set<String> = []) -> String? {
    let words = need.split { !$0.isLetter && !$0.isNumber }.filter { !stopWords.contains($0.lowercased()) }
    return words.isEmpty ? nil : words.map { "\"\($0)\"" }.joined(separator: " OR ")
  }

  /// The best offers for a query, best first.
  func search(_ text: String, limit: Int) throws -> [(row: Int64, score: Double)] {
    try bind(text, to: query, at: 1)
    sqlite3_bind_int(query, 2, Int32(limit))
    defer { sqlite3_reset(query) }
    var hits: [(row: Int64, score: Double)] = []
    while true {
      switch sqlite3_step(query) {
      case SQLITE_ROW: hits.append((sqlite3_column_int64(query, 0), -sqlite3_column_double(query, 1)))
      case SQLITE_DONE: return hits
      default: throw failure
      }
    }
  }

  /// What the matcher indexes, in the order of ``columns``; a row also holds its centre's names and mission.
  private static func texts(of offer: Offer, in catalogue: Catalogue) -> [String] {
    func entries(_ concepts: [ConceptID]) -> String {
      concepts.compactMap { catalogue.concept($0) }.flatMap(\.entries).joined(separator: "\n")
    }
    let centre = catalogue.centre(offer.centreID).map { centre in
      centre.name.distinct + [centre.abbreviation ?? ""] + centre.aliases + [centre.mission]
    }
    return [
      offer.title.distinct.joined(separator: "\n"), offer.summary, entries(offer.themes),
      entries(offer.targetGroups), entries(offer.serviceTypes), (centre ?? []).joined(separator: "\n"),
    ]
  }

  private func bind(_ text: String, to statement: OpaquePointer?, at index: Int32) throws {
    // The text is copied, since the pointer does not outlive the call.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    try check(sqlite3_bind_text(statement, index, text, -1, copied))
  }

  private func run(_ statement: String) throws { try check(sqlite3_exec(database, statement, nil, nil, nil)) }

  private func check(_ status: Int32) throws { if status != SQLITE_OK { throw failure } }

  private var failure: Failure {
    Failure(description: "SQLite: " + String(cString: sqlite3_errmsg(database)))
  }
}
