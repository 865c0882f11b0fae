import TreffProtocol

/// Knows what was answered before: the same call to the same catalogue gets the same answer.
struct AnswerBook {
  private struct Question: Hashable {
    let call: Int
    let catalogueVersion: UInt64
  }

  /// Hashes of the first answers.
  private var answers: [Question: Int] = [:]

  /// What is wrong with an answer; nil where nothing is.
  mutating func complaint(about response: Response, to call: Int) -> String? {
    switch response {
    case .checkHealth(let response):
      // A server that drains says so, and is right.
      return response.status == .serving || response.status == .notServing
        ? nil : "health status \(response.status)"
    case .match(let response):
      guard response.outcome != .unspecified else { return "a match without outcome" }
      let question = Question(call: call, catalogueVersion: response.catalogueVersion)
      let hash = response.hashValue
      let first = answers[question, default: hash]
      answers[question] = first
      return first == hash ? nil : "another answer to the same need from the same catalogue"
    default: return "a reply of another method"
    }
  }
}
