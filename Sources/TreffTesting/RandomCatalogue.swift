public import TreffCatalogue

/// A small catalogue that nobody would keep and the rules must hold for all the same: families whose units split,
/// share or leave out municipalities, a unit on top of the others, centres and offers that have ended, offers without
/// a centre near.
///
/// Every name and title holds a word of its own, made of the record's number, so that a label leads back to one record.
public struct RandomCatalogue: Sendable {
  /// Rows by table; a column that a row does not name is empty.
  public var rows: [TableName: [[String: String]]]

  /// Takes the rows as they are.
  public init(rows: [TableName: [[String: String]]]) { self.rows = rows }

  /// Words that offers, missions and needs are made of, common ones first.
  public static let words = [
    "veiledning", "kommune", "demens", "pårørende", "selvskading", "rusmiddel", "tannlege", "barnevern",
    "vold",
    "sykehjem", "ernæring", "søvn", "hospice", "fallforebygging", "sámi",
  ]

  /// The municipalities of every random catalogue.
  public static let municipalities = ["0301", "1804", "1806", "1811", "5601", "5603", "5605"]
  /// The counties of every random catalogue.
  public static let counties = ["03", "18", "56"]

  /// A word that only one record has.
  public static func ownWord(_ number: Int) -> String {
    let syllables = ["ba", "do", "fi", "gu", "ko", "la", "mi", "nu", "po", "ru"]
    return "qv" + String(number).compactMap(\.wholeNumberValue).map { syllables[$0] }.joined() + "q"
  }

  /// The tables as the reader takes them.
  public var tables: CatalogueTables {
    var tables: [TableName: Table] = [:]
    for name in TableName.allCases {
      tables[name] = Table(
        header: name.columns,
        rows: (rows[name] ?? []).enumerated().map { index, row in
          Table.Row(line: index + 2, fields: name.columns.map { row[$0] ?? "" })
        })
    }
    return CatalogueTables(tables)
  }

  /// The catalogue.
  /// - Throws: ``CatalogueProblems`` when changes have spoilt the tables.
  public func catalogue() throws(CatalogueProblems) -> Catalogue {
    try CatalogueReader.read(tables, defaultDate: CatalogueDate(year: 1, month: 1, day: 1)!)
  }

  /// Changes the rows of a table that fit; gives how many did.
  @discardableResult
  public mutating func change(
    _ table: TableName, where fits: ([String: String]) -> Bool, _ change: (inout [String: String]) -> Void
  ) -> Int {
    var count = 0
    for index in (rows[table] ?? []).indices where fits(rows[table]?[index] ?? [:]) {
      change(&rows[table, default: []][index])
      count += 1
    }
    return count
  }

  /// Puts every seat somewhere else and changes nothing more.
  public mutating func moveSeats(using generator: inout SeededGenerator) {
    for index in (rows[.municipalities] ?? []).indices {
      rows[.municipalities, default: []][index].merge(Self.coordinates(using: &generator)) { $1 }
    }
  }

  /// A need of one to six words, some of them unknown to every catalogue.
  public static func need(using generator: inout SeededGenerator) -> String {
    var words: [String] = []
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      words.append(
        Int.random(in: 0..<8, using: &generator) == 0 ? "flyplass" : word(using: &generator))
    }
    return words.joined(separator: " ")
  }

  /// The product of two makes the first words common and the last ones rare.
  private static func word(using generator: inout SeededGenerator) -> String {
    let rank = Double.random(in: 0..<1, using: &generator) * Double.random(in: 0..<1, using: &generator)
    return words[Int(rank * Double(words.count))]
  }

  static func text(_ count: ClosedRange<Int>, using generator: inout SeededGenerator) -> String {
    var words: [String] = []
    for _ in 0..<Int.random(in: count, using: &generator) { words.append(word(using: &generator)) }
    return words.joined(separator: " ")
  }

  static func coordinates(using generator: inout SeededGenerator) -> [String: String] {
    [
      "lat": "\(Int.random(in: 57...72, using: &generator))",
      "lon": "\(Int.random(in: 4...32, using: &generator))",
    ]
  }
}
