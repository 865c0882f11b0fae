import TreffCatalogue

extension CommandFailure {
  /// Every problem of a folder's tables, one a line, and last how many there are.
  init(_ problems: CatalogueProblems, in path: String) {
    let count = problems.problems.count == 1 ? "1 problem" : "\(problems.problems.count) problems"
    self.init(status: .badData, message: "\(problems)\n\(path): \(count)")
  }

  /// The tables in the binary were checked before they were put there: problems in them are ours.
  init(builtIn problems: CatalogueProblems) {
    self.init(status: .internal, message: "the built-in catalogue is at fault:\n\(problems)")
  }
}
