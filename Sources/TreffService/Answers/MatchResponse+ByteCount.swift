internal import TreffProtocol

// What answers take on the wire, counted by their texts and numbers alone: never too much, and seldom a quarter too
// little.

extension MatchResponse {
  /// The packed message has at least this many bytes.
  var byteCountMin: Int {
    (understood?.text.utf8.count ?? 0) + matches.reduce(0) { $0 + $1.byteCountMin }
      + elsewhere.reduce(0) { $0 + $1.centreID.utf8.count + $1.centreName.utf8.count }
  }
}

extension Match {
  fileprivate var byteCountMin: Int {
    familyID.utf8.count + centreID.utf8.count + centreName.utf8.count + reason.utf8.count
      + offers.reduce(0) { $0 + $1.id.utf8.count + $1.title.utf8.count } + (explanation?.byteCountMin ?? 0)
  }
}

extension Explanation {
  /// A tag and a length before each message and text; an absent text has neither.
  fileprivate var byteCountMin: Int {
    2 + label.utf8.count + kind.utf8.count + term.utf8.count + (value == 0 ? 0 : 9)
      + details.reduce(0) { $0 + $1.byteCountMin } + occurrences.reduce(0) { $0 + 4 + $1.rule.utf8.count }
  }
}
