/// One thing that is wrong with a catalogue's tables: where, what was expected, and how to mend it.
public struct CatalogueProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file's name.
  public let file: String
  /// The line, 1-based; 0 when the whole file is meant.
  public let line: Int
  /// The column, or nil when the whole line or file is meant.
  public let field: String?
  /// What was found there.
  public let found: String
  /// What was expected.
  public let expected: String
  /// How to mend it.
  public let remedy: String

  init(file: String, line: Int, field: String? = nil, found: String, expected: String, remedy: String) {
    self.file = file
    self.line = line
    self.field = field
    self.found = found
    self.expected = expected
    self.remedy = remedy
  }

  /// One line in the manner of compilers, so that editors can jump to it.
  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if let field { place += ": \(field)" }
    return "\(place): found \(found); expected \(expected). To mend: \(remedy)"
  }
}

/// Every problem found in a catalogue's tables, in the order of files, lines and columns.
public struct CatalogueProblems: Error, Sendable, CustomStringConvertible {
  /// At least one.
  public let problems: [CatalogueProblem]

  init(_ problems: [CatalogueProblem]) { self.problems = problems }

  /// One line a problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Collects problems while tables are read, so that all are told at once.
struct ProblemCollector {
  private(set) var problems: [CatalogueProblem] = []

  mutating func add(_ problem: CatalogueProblem) { problems.append(problem) }

  /// Every problem once, in the order of files, lines and columns; what is wrong with a whole line comes first in it.
  func inOrder(of tables: CatalogueTables) -> [CatalogueProblem] {
    var files: [String: (place: Int, columns: [String])] = [:]
    for (place, name) in TableName.allCases.enumerated() {
      files[name.fileName] = (place, tables.tables[name]?.header ?? name.columns)
    }
    func key(_ problem: CatalogueProblem) -> (Int, Int, Int) {
      let file = files[problem.file]
      let column = problem.field.flatMap { file?.columns.firstIndex(of: $0) }
      return (file?.place ?? 0, problem.line, column ?? -1)
    }
    var seen: Set<CatalogueProblem> = []
    return problems.filter { seen.insert($0).inserted }.enumerated()
      .map { (key: key($1), place: $0, problem: $1) }
      .sorted { ($0.key.0, $0.key.1, $0.key.2, $0.place) < ($1.key.0, $1.key.1, $1.key.2, $1.place) }
      .map(\.problem)
  }
}
