import ArgumentParser
import TreffCatalogue
import TreffMatching

/// Answers every need a number of times and does nothing else, so that a counter of instructions sees matching alone
/// once start-up is taken away.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Answers every need; for counting instructions from outside.")

  @OptionGroup var workload: Workload

  @Option(help: "How often each need is answered, from 0.")
  var passes = 1

  func validate() throws {
    guard passes >= 0 else { throw ValidationError("--passes counts from 0.") }
  }

  func run() throws {
    let requests = try workload.requests()
    let matcher = Matcher(snapshot: Snapshot(catalogue: try Catalogue.embedded(), version: 1))
    var matched = 0
    for _ in 0..<passes {
      for request in requests where try !matcher.match(request).matches.isEmpty { matched += 1 }
    }
    // Two numbers whatever the passes, so that printing costs the same.
    print("needs \(requests.count)", "matched \(passes == 0 ? 0 : matched / passes)", separator: "\n")
  }
}
