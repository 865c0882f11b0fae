import ArgumentParser
import TreffAnalysis
import TreffCatalogue
import TreffMatching

/// Times the matcher and its peer in one process, turn by turn, so that whatever else the machine does slows both.
struct TimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time", abstract: "Times each match, and SQLite FTS5 beside it.")

  @OptionGroup var workload: Workload

  @Option(help: "How often each need is answered; the best time of each need counts.")
  var passes = 20

  func validate() throws {
    guard passes >= 1 else { throw ValidationError("--passes counts from 1.") }
  }

  func run() throws {
    let requests = try workload.requests()
    let catalogue = try Catalogue.embedded()
    let matcher = Matcher(snapshot: Snapshot(catalogue: catalogue, version: 1))
    let peer = try FullTextPeer(catalogue: catalogue)

    // Made beforehand: the peer is timed from the query on, the matcher from the text on.
    let queries = requests.map { FullTextPeer.query(for: $0.need.text) }
    let shortQueries = requests.map {
      FullTextPeer.query(for: $0.need.text, leavingOut: StopWords.norwegian.words)
    }

    var timings = Timings(count: requests.count)
    var peerTimings = timings
    var shortPeerTimings = timings
    for _ in 0..<passes {
      for (index, request) in requests.enumerated() {
        try timings.record(index) { try matcher.match(request).matches.count }
        try peerTimings.record(index) {
          try queries[index].map { try peer.search($0, limit: request.limit).count } ?? 0
        }
        try shortPeerTimings.record(index) {
          try shortQueries[index].map { try peer.search($0, limit: request.limit).count } ?? 0
        }
      }
    }
    let name = "SQLite FTS5 \(FullTextPeer.version)"
    print("\(requests.count) needs, \(passes) passes, best time of each need; microseconds per match")
    print(timings.line("matcher", besides: timings))
    print(peerTimings.line(name, besides: timings))
    print(shortPeerTimings.line("\(name), no stop words", besides: timings))
  }
}
