import ArgumentParser
import Foundation
import TreffCatalogue
import TreffEvaluation
import TreffMatching

/// The needs that are answered, as the evaluation asks them.
struct Workload: ParsableArguments {
  /// Answers to each need: what somebody at a screen is shown.
  static let limit = 5

  @Option(help: "Judged needs, one JSON object a line, as in Tests/Development/queries.jsonl.")
  var needs: String

  /// Every need as a request: with its municipality, save where the text alone tells it.
  func requests() throws -> [MatchRequest] {
    let needs = try JudgedNeed.read(URL(fileURLWithPath: needs))
    guard !needs.isEmpty else { throw ValidationError("\(self.needs) holds no needs.") }
    return try needs.map { need in
      try MatchRequest(
        need: NeedText(need.text), municipality: need.isPlaceInText ? nil : need.municipality,
        limit: Self.limit)
    }
  }
}
